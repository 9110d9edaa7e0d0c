/** Float64Array as it is when this module is loaded: a program that replaces it later gets no numbers of ours to hold. */
export const Numbers = Float64Array;
