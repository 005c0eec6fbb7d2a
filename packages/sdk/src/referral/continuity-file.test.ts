import { describe, it } from 'node:test';
import { expect } from 'chai';
import { makeContinuityCode, openContinuity, sealContinuity } from './referral.ts';

const summary = {
  schemaVersion: '1.0',
  createdAt: '2026-11-21T10:00:00Z',
  languages: ['ti'],
  interpreter: { needed: 'yes' as const },
  helps: ['wandelen'],
  openSteps: [],
};
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'opened',
    (error: { readonly fault?: string }) => error.fault,
  );

describe('scenario 32: the summary that moves along with a person', () => {
  it('opens with its code, however that is typed, and with no other', async () => {
    const code = makeContinuityCode();
    expect(code).to.match(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    const text = await sealContinuity(summary, code);
    expect(await openContinuity(`${text}\n`, code)).to.deep.equal(summary);
    expect(await openContinuity(text, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).to.deep.equal(summary);
    expect(await faultOf(openContinuity(text, makeContinuityCode()))).to.equal('damaged');
    expect(await faultOf(openContinuity(`${text.slice(0, -2)}AA`, code))).to.equal('damaged');
    expect(await faultOf(openContinuity('iets anders', code))).to.equal('damaged');
    // Fits in a handful of QR codes.
    expect(text.length).to.be.lessThan(1000);
  });

  it('is not opened when it asks for more work than ours: a file must not freeze a page', async () => {
    const head = Buffer.from(
      '{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","p2c":2000000000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}',
    );
    expect(await faultOf(openContinuity(`${head.toString('base64url')}.AA.AA.AA.AA`, 'ABCD'))).to.equal('damaged');
  });
});
