export const positivePart = (w: number): number => (w > 0 ? w : 0);
export const negativePart = (w: number): number => (w < 0 ? w : 0);
