;; The sums of the published layers, each in the order in which the formula adds: what they give is, to the last bit,
;; what the loops of convolution.ts, dense.ts and average-pool.ts give. Numbers lie in memory as doubles; $a, $w, $z and
;; the like are the bytes at which vectors begin. Two or eight sums are worked out side by side, never one in parts.
(module
  (memory (export "memory") 16 16)

  ;; z[k, y, x] = sum over c, dy, dx of w[k, c, dy, dx] a[c, y + dy, x + dx].
  (func (export "convolve")
    (param $a i32) (param $w i32) (param $z i32)
    (param $inputs i32) (param $inputRows i32) (param $inputColumns i32)
    (param $outputs i32) (param $kernelRows i32) (param $kernelColumns i32)
    (local $rows i32) (local $columns i32) (local $rowBytes i32) (local $skip i32) (local $kernelBytes i32)
    (local $y i32) (local $x i32) (local $c i32) (local $dy i32) (local $dx i32)
    (local $corner i32) (local $at i32) (local $from i32) (local $to i32)
    (local $weight v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $sum f64)
    (local.set $rows (i32.add (i32.sub (local.get $inputRows) (local.get $kernelRows)) (i32.const 1)))
    (local.set $columns (i32.add (i32.sub (local.get $inputColumns) (local.get $kernelColumns)) (i32.const 1)))
    (local.set $rowBytes (i32.shl (local.get $inputColumns) (i32.const 3)))
    ;; From behind the last row of a kernel in one channel to its first row in the next.
    (local.set $skip (i32.mul (local.get $rowBytes) (i32.sub (local.get $inputRows) (local.get $kernelRows))))
    (local.set $kernelBytes (i32.shl (i32.mul (local.get $inputs) (i32.mul (local.get $kernelRows) (local.get $kernelColumns))) (i32.const 3)))
    (loop $eachOutput
      (local.set $y (i32.const 0))
      (local.set $corner (local.get $a))
      (loop $eachRow
        (local.set $x (i32.const 0))
        (if (i32.ge_s (local.get $columns) (i32.const 8))
          (then
            (loop $eight
              ;; The last eight may repeat some of those before: they come to the same.
              (if (i32.gt_s (local.get $x) (i32.sub (local.get $columns) (i32.const 8)))
                (then (local.set $x (i32.sub (local.get $columns) (i32.const 8)))))
              (local.set $s0 (v128.const f64x2 0 0))
              (local.set $s1 (v128.const f64x2 0 0))
              (local.set $s2 (v128.const f64x2 0 0))
              (local.set $s3 (v128.const f64x2 0 0))
              (local.set $at (local.get $w))
              (local.set $from (i32.add (local.get $corner) (i32.shl (local.get $x) (i32.const 3))))
              (local.set $c (local.get $inputs))
              (loop $eachInput
                (local.set $dy (local.get $kernelRows))
                (loop $eachKernelRow
                  (local.set $dx (local.get $kernelColumns))
                  (loop $eachWeight
                    (local.set $weight (v128.load64_splat (local.get $at)))
                    (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $weight) (v128.load align=8 (local.get $from)))))
                    (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $weight) (v128.load offset=16 align=8 (local.get $from)))))
                    (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $weight) (v128.load offset=32 align=8 (local.get $from)))))
                    (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $weight) (v128.load offset=48 align=8 (local.get $from)))))
                    (local.set $at (i32.add (local.get $at) (i32.const 8)))
                    (local.set $from (i32.add (local.get $from) (i32.const 8)))
                    (br_if $eachWeight (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
                  (local.set $from (i32.add (local.get $from) (i32.sub (local.get $rowBytes) (i32.shl (local.get $kernelColumns) (i32.const 3)))))
                  (br_if $eachKernelRow (local.tee $dy (i32.sub (local.get $dy) (i32.const 1)))))
                (local.set $from (i32.add (local.get $from) (local.get $skip)))
                (br_if $eachInput (local.tee $c (i32.sub (local.get $c) (i32.const 1)))))
              (local.set $to (i32.add (local.get $z) (i32.shl (local.get $x) (i32.const 3))))
              (v128.store align=8 (local.get $to) (local.get $s0))
              (v128.store offset=16 align=8 (local.get $to) (local.get $s1))
              (v128.store offset=32 align=8 (local.get $to) (local.get $s2))
              (v128.store offset=48 align=8 (local.get $to) (local.get $s3))
              (br_if $eight (i32.lt_s (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $columns)))))
          (else
            (loop $one
              (local.set $sum (f64.const 0))
              (local.set $at (local.get $w))
              (local.set $from (i32.add (local.get $corner) (i32.shl (local.get $x) (i32.const 3))))
              (local.set $c (local.get $inputs))
              (loop $eachInput
                (local.set $dy (local.get $kernelRows))
                (loop $eachKernelRow
                  (local.set $dx (local.get $kernelColumns))
                  (loop $eachWeight
                    (local.set $sum (f64.add (local.get $sum) (f64.mul (f64.load (local.get $at)) (f64.load (local.get $from)))))
                    (local.set $at (i32.add (local.get $at) (i32.const 8)))
                    (local.set $from (i32.add (local.get $from) (i32.const 8)))
                    (br_if $eachWeight (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
                  (local.set $from (i32.add (local.get $from) (i32.sub (local.get $rowBytes) (i32.shl (local.get $kernelColumns) (i32.const 3)))))
                  (br_if $eachKernelRow (local.tee $dy (i32.sub (local.get $dy) (i32.const 1)))))
                (local.set $from (i32.add (local.get $from) (local.get $skip)))
                (br_if $eachInput (local.tee $c (i32.sub (local.get $c) (i32.const 1)))))
              (f64.store (i32.add (local.get $z) (i32.shl (local.get $x) (i32.const 3))) (local.get $sum))
              (br_if $one (i32.lt_s (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $columns))))))
        (local.set $corner (i32.add (local.get $corner) (local.get $rowBytes)))
        (local.set $z (i32.add (local.get $z) (i32.shl (local.get $columns) (i32.const 3))))
        (br_if $eachRow (i32.lt_s (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $rows))))
      (local.set $w (i32.add (local.get $w) (local.get $kernelBytes)))
      (br_if $eachOutput (local.tee $outputs (i32.sub (local.get $outputs) (i32.const 1))))))

  ;; c[i, y, x] = sum over k, dy, dx of w[k, i, dy, dx] g[k, y - dy, x - dx], as far as g goes. Its rows are copied to $wide
  ;; first, with as many zeros on both sides as a kernel has columns but one: these change no sum where weights are finite.
  ;; Where they are not, nothing is done and 0 is returned.
  (func (export "convolveBack")
    (param $g i32) (param $w i32) (param $c i32) (param $wide i32)
    (param $inputs i32) (param $inputRows i32) (param $inputColumns i32)
    (param $outputs i32) (param $kernelRows i32) (param $kernelColumns i32)
    (result i32)
    (local $rows i32) (local $rowBytes i32) (local $planeBytes i32) (local $kernelBytes i32) (local $turn i32)
    (local $y i32) (local $x i32) (local $k i32) (local $dy i32) (local $dx i32) (local $first i32) (local $last i32)
    (local $plane i32) (local $kernel i32) (local $at i32) (local $from i32) (local $to i32)
    (local $weight v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $sum f64)
    (if (i32.eqz (call $areFinite (local.get $w) (i32.mul (local.get $outputs) (i32.mul (local.get $inputs) (i32.mul (local.get $kernelRows) (local.get $kernelColumns))))))
      (then (return (i32.const 0))))
    (local.set $rows (i32.add (i32.sub (local.get $inputRows) (local.get $kernelRows)) (i32.const 1)))
    (call $widen (local.get $g) (local.get $wide)
      (i32.mul (local.get $outputs) (local.get $rows))
      (i32.add (i32.sub (local.get $inputColumns) (local.get $kernelColumns)) (i32.const 1))
      (i32.sub (local.get $kernelColumns) (i32.const 1)))
    (local.set $rowBytes (i32.shl (i32.sub (i32.add (local.get $inputColumns) (local.get $kernelColumns)) (i32.const 1)) (i32.const 3)))
    (local.set $planeBytes (i32.mul (local.get $rows) (local.get $rowBytes)))
    (local.set $kernelBytes (i32.shl (i32.mul (local.get $inputs) (i32.mul (local.get $kernelRows) (local.get $kernelColumns))) (i32.const 3)))
    ;; From the first column of a row of g, with its zeros, to the one that the first weight meets at x = 0.
    (local.set $turn (i32.shl (i32.sub (local.get $kernelColumns) (i32.const 1)) (i32.const 3)))
    (loop $eachInput
      (local.set $y (i32.const 0))
      (loop $eachRow
        ;; Rows of a kernel for which y - dy is a row of g.
        (local.set $first (i32.sub (local.get $y) (i32.sub (local.get $rows) (i32.const 1))))
        (if (i32.lt_s (local.get $first) (i32.const 0)) (then (local.set $first (i32.const 0))))
        (local.set $last (local.get $y))
        (if (i32.ge_s (local.get $last) (local.get $kernelRows))
          (then (local.set $last (i32.sub (local.get $kernelRows) (i32.const 1)))))
        (local.set $x (i32.const 0))
        (if (i32.ge_s (local.get $inputColumns) (i32.const 8))
          (then
            (loop $eight
              (if (i32.gt_s (local.get $x) (i32.sub (local.get $inputColumns) (i32.const 8)))
                (then (local.set $x (i32.sub (local.get $inputColumns) (i32.const 8)))))
              (local.set $s0 (v128.const f64x2 0 0))
              (local.set $s1 (v128.const f64x2 0 0))
              (local.set $s2 (v128.const f64x2 0 0))
              (local.set $s3 (v128.const f64x2 0 0))
              (local.set $kernel (local.get $w))
              (local.set $plane (i32.add (i32.add (local.get $wide) (local.get $turn)) (i32.shl (local.get $x) (i32.const 3))))
              (local.set $k (local.get $outputs))
              (loop $eachOutput
                (local.set $dy (local.get $first))
                (loop $eachKernelRow
                  (local.set $at (i32.add (local.get $kernel) (i32.shl (i32.mul (local.get $dy) (local.get $kernelColumns)) (i32.const 3))))
                  (local.set $from (i32.add (local.get $plane) (i32.mul (i32.sub (local.get $y) (local.get $dy)) (local.get $rowBytes))))
                  (local.set $dx (local.get $kernelColumns))
                  (loop $eachWeight
                    (local.set $weight (v128.load64_splat (local.get $at)))
                    (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $weight) (v128.load align=8 (local.get $from)))))
                    (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $weight) (v128.load offset=16 align=8 (local.get $from)))))
                    (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $weight) (v128.load offset=32 align=8 (local.get $from)))))
                    (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $weight) (v128.load offset=48 align=8 (local.get $from)))))
                    (local.set $at (i32.add (local.get $at) (i32.const 8)))
                    (local.set $from (i32.sub (local.get $from) (i32.const 8)))
                    (br_if $eachWeight (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
                  (br_if $eachKernelRow (i32.le_s (local.tee $dy (i32.add (local.get $dy) (i32.const 1))) (local.get $last))))
                (local.set $kernel (i32.add (local.get $kernel) (local.get $kernelBytes)))
                (local.set $plane (i32.add (local.get $plane) (local.get $planeBytes)))
                (br_if $eachOutput (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
              (local.set $to (i32.add (local.get $c) (i32.shl (local.get $x) (i32.const 3))))
              (v128.store align=8 (local.get $to) (local.get $s0))
              (v128.store offset=16 align=8 (local.get $to) (local.get $s1))
              (v128.store offset=32 align=8 (local.get $to) (local.get $s2))
              (v128.store offset=48 align=8 (local.get $to) (local.get $s3))
              (br_if $eight (i32.lt_s (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $inputColumns)))))
          (else
            (loop $one
              (local.set $sum (f64.const 0))
              (local.set $kernel (local.get $w))
              (local.set $plane (i32.add (i32.add (local.get $wide) (local.get $turn)) (i32.shl (local.get $x) (i32.const 3))))
              (local.set $k (local.get $outputs))
              (loop $eachOutput
                (local.set $dy (local.get $first))
                (loop $eachKernelRow
                  (local.set $at (i32.add (local.get $kernel) (i32.shl (i32.mul (local.get $dy) (local.get $kernelColumns)) (i32.const 3))))
                  (local.set $from (i32.add (local.get $plane) (i32.mul (i32.sub (local.get $y) (local.get $dy)) (local.get $rowBytes))))
                  (local.set $dx (local.get $kernelColumns))
                  (loop $eachWeight
                    (local.set $sum (f64.add (local.get $sum) (f64.mul (f64.load (local.get $at)) (f64.load (local.get $from)))))
                    (local.set $at (i32.add (local.get $at) (i32.const 8)))
                    (local.set $from (i32.sub (local.get $from) (i32.const 8)))
                    (br_if $eachWeight (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
                  (br_if $eachKernelRow (i32.le_s (local.tee $dy (i32.add (local.get $dy) (i32.const 1))) (local.get $last))))
                (local.set $kernel (i32.add (local.get $kernel) (local.get $kernelBytes)))
                (local.set $plane (i32.add (local.get $plane) (local.get $planeBytes)))
                (br_if $eachOutput (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
              (f64.store (i32.add (local.get $c) (i32.shl (local.get $x) (i32.const 3))) (local.get $sum))
              (br_if $one (i32.lt_s (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $inputColumns))))))
        (local.set $c (i32.add (local.get $c) (i32.shl (local.get $inputColumns) (i32.const 3))))
        (br_if $eachRow (i32.lt_s (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $inputRows))))
      (local.set $w (i32.add (local.get $w) (i32.shl (i32.mul (local.get $kernelRows) (local.get $kernelColumns)) (i32.const 3))))
      (br_if $eachInput (local.tee $inputs (i32.sub (local.get $inputs) (i32.const 1)))))
    (i32.const 1))

  ;; Whether none of so many numbers is infinite or NaN: 0 times such a one is NaN.
  (func $areFinite (param $at i32) (param $count i32) (result i32)
    (local $sum f64)
    (loop $each
      (local.set $sum (f64.add (local.get $sum) (f64.mul (f64.const 0) (f64.load (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (f64.eq (local.get $sum) (f64.const 0)))

  ;; Copies rows, with $margin zeros before and behind each.
  (func $widen (param $from i32) (param $to i32) (param $rows i32) (param $columns i32) (param $margin i32)
    (local $bytes i32)
    (local $marginBytes i32)
    (local.set $bytes (i32.shl (local.get $columns) (i32.const 3)))
    (local.set $marginBytes (i32.shl (local.get $margin) (i32.const 3)))
    (loop $each
      (memory.fill (local.get $to) (i32.const 0) (local.get $marginBytes))
      (local.set $to (i32.add (local.get $to) (local.get $marginBytes)))
      (memory.copy (local.get $to) (local.get $from) (local.get $bytes))
      (local.set $to (i32.add (local.get $to) (local.get $bytes)))
      (local.set $from (i32.add (local.get $from) (local.get $bytes)))
      (memory.fill (local.get $to) (i32.const 0) (local.get $marginBytes))
      (local.set $to (i32.add (local.get $to) (local.get $marginBytes)))
      (br_if $each (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; z[k] = sum over j of w[j, k] a[j].
  (func (export "multiply")
    (param $a i32) (param $w i32) (param $z i32) (param $inputs i32) (param $outputs i32)
    (local $k i32) (local $j i32) (local $at i32) (local $from i32) (local $to i32) (local $rowBytes i32)
    (local $entry v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $sum f64)
    (local.set $rowBytes (i32.shl (local.get $outputs) (i32.const 3)))
    (if (i32.ge_s (local.get $outputs) (i32.const 8))
      (then
        (loop $eight
          (if (i32.gt_s (local.get $k) (i32.sub (local.get $outputs) (i32.const 8)))
            (then (local.set $k (i32.sub (local.get $outputs) (i32.const 8)))))
          (local.set $s0 (v128.const f64x2 0 0))
          (local.set $s1 (v128.const f64x2 0 0))
          (local.set $s2 (v128.const f64x2 0 0))
          (local.set $s3 (v128.const f64x2 0 0))
          (local.set $at (i32.add (local.get $w) (i32.shl (local.get $k) (i32.const 3))))
          (local.set $from (local.get $a))
          (local.set $j (local.get $inputs))
          (loop $eachInput
            (local.set $entry (v128.load64_splat (local.get $from)))
            (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (v128.load align=8 (local.get $at)) (local.get $entry))))
            (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (v128.load offset=16 align=8 (local.get $at)) (local.get $entry))))
            (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (v128.load offset=32 align=8 (local.get $at)) (local.get $entry))))
            (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (v128.load offset=48 align=8 (local.get $at)) (local.get $entry))))
            (local.set $at (i32.add (local.get $at) (local.get $rowBytes)))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br_if $eachInput (local.tee $j (i32.sub (local.get $j) (i32.const 1)))))
          (local.set $to (i32.add (local.get $z) (i32.shl (local.get $k) (i32.const 3))))
          (v128.store align=8 (local.get $to) (local.get $s0))
          (v128.store offset=16 align=8 (local.get $to) (local.get $s1))
          (v128.store offset=32 align=8 (local.get $to) (local.get $s2))
          (v128.store offset=48 align=8 (local.get $to) (local.get $s3))
          (br_if $eight (i32.lt_s (local.tee $k (i32.add (local.get $k) (i32.const 8))) (local.get $outputs)))))
      (else
        (loop $one
          (local.set $sum (f64.const 0))
          (local.set $at (i32.add (local.get $w) (i32.shl (local.get $k) (i32.const 3))))
          (local.set $from (local.get $a))
          (local.set $j (local.get $inputs))
          (loop $eachInput
            (local.set $sum (f64.add (local.get $sum) (f64.mul (f64.load (local.get $at)) (f64.load (local.get $from)))))
            (local.set $at (i32.add (local.get $at) (local.get $rowBytes)))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br_if $eachInput (local.tee $j (i32.sub (local.get $j) (i32.const 1)))))
          (f64.store (i32.add (local.get $z) (i32.shl (local.get $k) (i32.const 3))) (local.get $sum))
          (br_if $one (i32.lt_s (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $outputs)))))))

  ;; c[j] = sum over k of w[j, k] g[k].
  (func (export "multiplyBack")
    (param $g i32) (param $w i32) (param $c i32) (param $inputs i32) (param $outputs i32)
    (local $j i32) (local $k i32) (local $at i32) (local $from i32) (local $rowBytes i32)
    (local $s0 f64) (local $s1 f64) (local $s2 f64) (local $s3 f64) (local $entry f64)
    (local.set $rowBytes (i32.shl (local.get $outputs) (i32.const 3)))
    (if (i32.ge_s (local.get $inputs) (i32.const 4))
      (then
        (loop $four
          (if (i32.gt_s (local.get $j) (i32.sub (local.get $inputs) (i32.const 4)))
            (then (local.set $j (i32.sub (local.get $inputs) (i32.const 4)))))
          (local.set $s0 (f64.const 0))
          (local.set $s1 (f64.const 0))
          (local.set $s2 (f64.const 0))
          (local.set $s3 (f64.const 0))
          (local.set $at (i32.add (local.get $w) (i32.mul (local.get $j) (local.get $rowBytes))))
          (local.set $from (local.get $g))
          (local.set $k (local.get $outputs))
          (loop $eachOutput
            (local.set $entry (f64.load (local.get $from)))
            (local.set $s0 (f64.add (local.get $s0) (f64.mul (f64.load (local.get $at)) (local.get $entry))))
            (local.set $s1 (f64.add (local.get $s1) (f64.mul (f64.load (i32.add (local.get $at) (local.get $rowBytes))) (local.get $entry))))
            (local.set $s2 (f64.add (local.get $s2) (f64.mul (f64.load (i32.add (local.get $at) (i32.mul (local.get $rowBytes) (i32.const 2)))) (local.get $entry))))
            (local.set $s3 (f64.add (local.get $s3) (f64.mul (f64.load (i32.add (local.get $at) (i32.mul (local.get $rowBytes) (i32.const 3)))) (local.get $entry))))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br_if $eachOutput (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
          (local.set $from (i32.add (local.get $c) (i32.shl (local.get $j) (i32.const 3))))
          (f64.store (local.get $from) (local.get $s0))
          (f64.store offset=8 (local.get $from) (local.get $s1))
          (f64.store offset=16 (local.get $from) (local.get $s2))
          (f64.store offset=24 (local.get $from) (local.get $s3))
          (br_if $four (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 4))) (local.get $inputs)))))
      (else
        (local.set $at (local.get $w))
        (loop $one
          (local.set $s0 (f64.const 0))
          (local.set $from (local.get $g))
          (local.set $k (local.get $outputs))
          (loop $eachOutput
            (local.set $s0 (f64.add (local.get $s0) (f64.mul (f64.load (local.get $at)) (f64.load (local.get $from)))))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br_if $eachOutput (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
          (f64.store (i32.add (local.get $c) (i32.shl (local.get $j) (i32.const 3))) (local.get $s0))
          (br_if $one (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $inputs)))))))

  ;; z[y, x] = sum over dy, dx of weight a[size y + dy, size x + dx]; rows of all channels are counted through.
  (func (export "pool")
    (param $a i32) (param $z i32) (param $rows i32) (param $columns i32) (param $size i32) (param $weight f64)
    (local $x i32) (local $dy i32) (local $dx i32) (local $corner i32) (local $from i32) (local $sum f64) (local $rowBytes i32)
    (local.set $rowBytes (i32.shl (i32.mul (local.get $columns) (local.get $size)) (i32.const 3)))
    (loop $eachRow
      (local.set $corner (local.get $a))
      (local.set $x (local.get $columns))
      (loop $eachColumn
        (local.set $sum (f64.const 0))
        (local.set $from (local.get $corner))
        (local.set $dy (local.get $size))
        (loop $down
          (local.set $dx (local.get $size))
          (loop $along
            (local.set $sum (f64.add (local.get $sum) (f64.mul (local.get $weight) (f64.load (local.get $from)))))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br_if $along (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
          (local.set $from (i32.add (local.get $from) (i32.sub (local.get $rowBytes) (i32.shl (local.get $size) (i32.const 3)))))
          (br_if $down (local.tee $dy (i32.sub (local.get $dy) (i32.const 1)))))
        (f64.store (local.get $z) (local.get $sum))
        (local.set $z (i32.add (local.get $z) (i32.const 8)))
        (local.set $corner (i32.add (local.get $corner) (i32.shl (local.get $size) (i32.const 3))))
        (br_if $eachColumn (local.tee $x (i32.sub (local.get $x) (i32.const 1)))))
      (local.set $a (i32.add (local.get $a) (i32.mul (local.get $rowBytes) (local.get $size))))
      (br_if $eachRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; c[size y + dy, size x + dx] = weight g[y, x]; $rows and $columns are those of g, as above those of z.
  (func (export "poolBack")
    (param $g i32) (param $c i32) (param $rows i32) (param $columns i32) (param $size i32) (param $weight f64)
    (local $x i32) (local $dy i32) (local $dx i32) (local $from i32) (local $entry f64)
    (loop $eachRow
      (local.set $dy (local.get $size))
      (loop $down
        (local.set $from (local.get $g))
        (local.set $x (local.get $columns))
        (loop $eachColumn
          ;; Added to 0, as there: it takes the sign from a zero.
          (local.set $entry (f64.add (f64.const 0) (f64.mul (local.get $weight) (f64.load (local.get $from)))))
          (local.set $dx (local.get $size))
          (loop $along
            (f64.store (local.get $c) (local.get $entry))
            (local.set $c (i32.add (local.get $c) (i32.const 8)))
            (br_if $along (local.tee $dx (i32.sub (local.get $dx) (i32.const 1)))))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (br_if $eachColumn (local.tee $x (i32.sub (local.get $x) (i32.const 1)))))
        (br_if $down (local.tee $dy (i32.sub (local.get $dy) (i32.const 1)))))
      (local.set $g (local.get $from))
      (br_if $eachRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))
)
