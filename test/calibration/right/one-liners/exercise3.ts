import type{Matrix as M,Vector as V}from'sheet09'
type P=readonly[number,number];const p=(w:number)=>w>0?w:0,{min}=Math
export const propagate=(w:M,a:V,r:V):V=>a.map((e,j)=>r.reduce((t,q,k)=>t+e*p(w[j][k])*q/(a.reduce((z,d,i)=>z+d*p(w[i][k]),0)||1),0)),networkA=(a:number,b:number):P=>[min(a,b),0],networkB=(a:number,b:number):P=>[0,min(a,b)],networkC=(a:number,b:number):P=>[a*min(a,b)/(a+b||1),b*min(a,b)/(a+b||1)]
