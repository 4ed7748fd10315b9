/**
 * The word that governs a figure, and how: `object` killed 12, `subject` 12 were killed, `of` the death of 12,
 * `oblique` in 12 villages.
 */
export type Governor = { readonly at: number; readonly relation: 'object' | 'subject' | 'of' | 'oblique' | 'label' }
