/** Draft in Tigrinya: words of the glossary only; nobody has read it over. CC BY 4.0. @module */
import type { DraftWords } from './words.ts';

export const words: DraftWords = {
  adult: {
    sleep: { label: 'ድቃስ' },
    body: { label: 'ቃንዛ ኣካላት' },
    fear: { label: 'ፍርሒ' },
    mood: { label: 'ሓዘን' },
    anger: { label: 'ሕርቃን' },
    alone: { label: 'ጽምዋ' },
    memories: { label: 'ከቢድ ተመኩሮታት' },
    habits: { label: 'ወልፊ' },
    children: { label: 'ቆልዑ' },
    home: { label: 'ስድራቤት' },
  },
  child: {
    sleep: { label: 'ድቃስ' },
    fear: { label: 'ፍርሒ' },
    mood: { label: 'ሓዘን' },
    anger: { label: 'ሕርቃን' },
    home: { label: 'ስድራቤት' },
  },
  youth: {
    sleep: { label: 'ድቃስ' },
    body: { label: 'ቃንዛ ኣካላት' },
    fear: { label: 'ፍርሒ' },
    mood: { label: 'ሓዘን' },
    anger: { label: 'ሕርቃን' },
    alone: { label: 'ጽምዋ' },
    habits: { label: 'ወልፊ' },
    home: { label: 'ስድራቤት' },
  },
  strengths: { family: 'ስድራቤት', sport: 'ስፖርትን ምንቅስቓስን' },
};
