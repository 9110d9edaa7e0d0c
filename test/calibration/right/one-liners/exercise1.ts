// Style: as short as it gets, one line an export, minified by hand.
import type{Derivation as D,InductionGiven as G,Matrix as M,Vector as V}from'sheet09'
const s=(a:V,w:V)=>a.reduce((z,e,j)=>z+e*w[j],0),m=(z:number)=>z>0?z:0
export const rectifierLayer=(w:M,a:V):V=>w[0].map((_,k)=>m(a.reduce((z,e,j)=>z+e*w[j][k],0))),rectifierNetwork=(W:readonly M[],x:V):V=>W.reduce((a,w)=>rectifierLayer(w,a),x),inductionStep:D<G>={start:g=>m(s(g.atx,g.w)),steps:[{by:'induction hypothesis',expression:g=>m(g.t*s(g.ax,g.w))},{by:'t >= 0',expression:g=>g.t*m(s(g.ax,g.w))}]}
