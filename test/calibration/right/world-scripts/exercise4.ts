import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

// 一層ずつ進み、入力をすべて覚えておく
function вперёд(модель: Model, x: Vector): Vector[] {
  const входы = [x];
  for (const слой of модель) входы.push(слой.forward(входы[входы.length - 1]));
  return входы;
}

const 割る = (ρ: Vector, ζ: Vector): Vector => ρ.map((e, k) => (ζ[k] === 0 ? 0 : e / ζ[k]));
const mal = (ἀ: Vector, β: Vector): Vector => ἀ.map((e, i) => e * β[i]);

export function gradientTimesInput(модель: Model, x: Vector, cible: number): Vector {
  const входы = вперёд(модель, x);
  let ẟ: Vector = входы[модель.length].map((_, c) => (c === cible ? 1 : 0));
  for (let ℓ = модель.length - 1; ℓ >= 0; ℓ--) {
    const слой = модель[ℓ];
    ẟ = слой.kind === 'relu' ? mal(ẟ, входы[ℓ].map((e) => (e > 0 ? 1 : 0))) : слой.backward(ẟ);
  }
  return mal(x, ẟ);
}

export function propagateGamma(слой: LinearLayer, a: Vector, r: Vector, γ: number): Vector {
  const копия = слой.withWeights((ω) => ω + γ * Math.max(0, ω));
  return mal(a, копия.backward(割る(r, копия.forward(a))));
}

export function propagateBounds(слой: LinearLayer, x: Vector, r: Vector, tief: number, hoch: number): Vector {
  const ωₚ = слой; // keeps the layer under its name on the sheet
  return mitSchranken(ωₚ, x, r, tief, hoch);
}

function mitSchranken(слой: LinearLayer, x: Vector, r: Vector, tief: number, hoch: number): Vector {
  const ᐩ = слой.withWeights((ω) => Math.max(0, ω));
  const ᐨ = слой.withWeights((ω) => Math.min(0, ω));
  const über = x.map((e) => e - tief);
  const unter = x.map((e) => e - hoch);
  const [ζ1, ζ2] = [ᐩ.forward(über), ᐨ.forward(unter)];
  const σ = 割る(r, ζ1.map((e, k) => e + ζ2[k]));
  const [c1, c2] = [mal(über, ᐩ.backward(σ)), mal(unter, ᐨ.backward(σ))];
  return c1.map((e, i) => e + c2[i]);
}

export function explain(модель: Model, x: Vector, cible: number): Vector {
  const входы = вперёд(модель, x);
  let ρ: Vector = входы[модель.length].map((e, c) => (c === cible ? e : 0));
  for (let ℓ = модель.length - 1; ℓ >= 0; ℓ--) {
    const слой = модель[ℓ];
    if (слой.kind === 'relu') continue;
    ρ = ℓ === 0 ? propagateBounds(слой, x, ρ, low, high) : propagateGamma(слой, входы[ℓ], ρ, слой.kind === 'convolution' ? 0.25 : 0);
  }
  return ρ;
}
