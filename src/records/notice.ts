/** What a student should know and what cost no points. */
export interface Notice {
  readonly kind:
    | 'manifest'
    | 'left-out'
    | 'near-miss'
    | 'type-error'
    | 'printed'
    | 'renamed'
    | 'text'
    | 'attempt';
  readonly text: string;
  readonly place?: { readonly file: string; readonly line?: number; readonly column?: number };
}
