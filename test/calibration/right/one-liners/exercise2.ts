import type{Derivation as D,TaylorGiven as G,Vector as V}from'sheet09'
const n=(x:V,m:V)=>Math.hypot(...x.map((e,i)=>e-m[i]))
export const f=(x:V,m:V)=>n(x,m)-1,gradient=(x:V,m:V):V=>x.map((e,i)=>(e-m[i])/n(x,m)),rootPoint=(x:V,m:V):V=>gradient(x,m).map((e,i)=>e+m[i]),relevance=(x:V,m:V):V=>gradient(x,m).map(e=>e*e*f(x,m)),taylorTerm:D<G>={start:g=>g.gradient[g.i]*(g.x[g.i]-g.root[g.i]),steps:[{by:'gradient at the root point',expression:g=>gradient(g.root,g.mu)[g.i]*(g.x[g.i]-g.root[g.i])},{by:'root point',expression:g=>relevance(g.x,g.mu)[g.i]}]}
