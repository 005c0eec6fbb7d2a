import { describe, it } from 'node:test';
import { expect } from 'chai';
import { hasContactDetails } from './contact-details.ts';

describe('a note of a visitor', () => {
  it('holds no phone number or mail address, however it is written', () => {
    for (const text of [
      'bel mij op 06-12345678',
      'Bel +31 6 12 34 56 78 aub',
      '(078) 123 45 67',
      '06.12.34.56.78',
      '123 45 67',
      'رقمي ٠٦١٢٣٤٥٦٧٨',
      'شماره من ۰۶۱۲۳۴۵۶۷۸ است',
      '０６１２３４５６７８',
      '06\u200b1234\u200b5678',
      'mail naam@voorbeeld.example',
      'naam @ voorbeeld.example',
      'naam＠voorbeeld.example',
    ]) {
      expect(hasContactDetails(text), text).to.equal(true);
    }
  });

  it('may hold days, times, prices and addresses', () => {
    for (const text of [
      'Sinds 21-11-2026 is het dicht.',
      'Open op 2026-11-21 van 09:00 tot 17:00, niet van 10.30 tot 12.30.',
      'Het is verhuisd naar Voorbeeldstraat 112, 3311 AB Dordrecht.',
      'Het kost nu 12,50 per 10 keer, in 2025-2026 nog 7,50.',
      'الهاتف لا يعمل منذ ٣ أسابيع',
      'ስልኪ ኣይሰርሕን',
    ]) {
      expect(hasContactDetails(text), text).to.equal(false);
    }
  });
});
