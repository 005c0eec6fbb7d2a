/** What is said when a rule is broken, and what mends it; `{}` is filled in. */
export interface Rule {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: { readonly nl: string; readonly en: string };
  readonly fix: { readonly nl: string; readonly en: string };
}
