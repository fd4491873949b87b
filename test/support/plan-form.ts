import type { Form } from '../../src/ui/form.ts';

/** A form of one required text. */
export const planForm: Form = {
  id: 'plan',
  context: '{"team":"t1"}',
  title: 'Planifier une RCP',
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: [{ id: 'title', label: 'Titre', required: true, kind: 'text', maxLength: 150, guard: 'free' }],
};
