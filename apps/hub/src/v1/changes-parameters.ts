import { moment, municipality, oneOf } from '../http/parameters.ts';

export const changesParameters = {
  modifiedAfter: moment('Veranderd op of na dit moment.'),
  municipality: municipality('Voor bewoners van deze gemeente; landelijk aanbod hoort erbij.'),
  format: oneOf(['json', 'atom'], 'JSON Feed 1.1 of Atom; zonder deze parameter wat `Accept` wil.'),
};
