import { readQuestionnaire, type Item } from '@veerkracht/core/checklist';

/** What a helper does and leaves. */
export type RoleCard = Pick<Item, 'dos' | 'donts'>;

/** The lines on the questionnaire itself, read as the engine reads those of a question. */
export const roleCardOf = (questionnaire: object): RoleCard | undefined => {
  const { language, extension } = questionnaire as { readonly language?: unknown; readonly extension?: unknown };
  const card = { linkId: 'card', type: 'display', extension };
  const item = readQuestionnaire({ resourceType: 'Questionnaire', language, item: [card] }).questionnaire?.items[0];
  return item && item.dos.length + item.donts.length > 0 ? item : undefined;
};
