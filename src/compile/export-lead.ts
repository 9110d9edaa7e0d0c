/** Where an export leads. Offsets are those of the file that was asked. */
export type ExportLead =
  | { readonly kind: 'here'; readonly offset: number }
  /** To a name of what another file exports. */
  | {
      readonly kind: 'there';
      readonly specifier: string;
      readonly name: string;
      readonly offset: number;
    }
  /** Perhaps to the same name of another file. */
  | { readonly kind: 'star'; readonly specifier: string };
