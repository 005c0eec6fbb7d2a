import { describe, it } from 'node:test';
import { checkDirectory, parseDirectory, readDirectory, writeDirectory } from '@veerkracht/spec';
import { expect } from 'chai';
import { defaultToday, makeDirectory } from './directory.ts';

const directory = makeDirectory();
const { services } = directory;
const findings = checkDirectory(directory, defaultToday);
const count = (rule: string): number => findings.filter((found) => found.rule === rule).length;

describe('the set in the profile', () => {
  it('DIR-23, DIR-24, DIR-27: every record has an owner who is no person, and a day to look again', () => {
    expect(['DIR-23', 'DIR-24', 'DIR-27'].map(count)).to.deep.equal([0, 0, 0]);
    expect(new Set(services.map(({ owner_role }) => owner_role))).to.deep.equal(
      new Set(['redactie van de sociale kaart']),
    );
  });

  it('DIR-25: what was checked more than half a year ago is overdue, about four in ten', () => {
    expect(count('DIR-25') / services.length).to.be.closeTo(0.4, 0.05);
  });

  it('DIR-28: every core field says what the profile says', () => {
    expect(findings.filter(({ rule }) => rule === 'DIR-28')).to.deep.equal([]);
    expect(services.filter(({ wait_time }) => wait_time).length).to.be.greaterThan(50);
  });

  it('DIR-30 to DIR-33: groups, local term, regions and what was removed fit', () => {
    expect(['DIR-29', 'DIR-30', 'DIR-31', 'DIR-32', 'DIR-33', 'DIR-16', 'DIR-19'].map(count)).to.deep.equal(
      Array<number>(7).fill(0),
    );
    const admissions = new Set(
      services.flatMap(({ target_groups }) => (target_groups ?? []).map((one) => one.admission)),
    );
    expect(admissions).to.deep.equal(new Set(['welcome', 'preferential', 'not', 'exclusive']));
  });

  it('DIR-26: the addresses of the shelters are secret, also after writing and reading', () => {
    const read = readDirectory(JSON.parse(writeDirectory(directory))).directory;
    const secret = read.services.flatMap((service) =>
      (service.service_at_locations ?? []).flatMap(({ location }) =>
        location?.address_confidential ? [location] : [],
      ),
    );
    expect(secret).to.have.length(2);
    for (const location of secret)
      expect(Object.keys(location).sort()).to.deep.equal([
        'address_confidential',
        'description',
        'id',
        'location_type',
      ]);
  });

  it('DIR-7: only what was never checked keeps it from being published', () => {
    const checked = services.filter(({ assured_date }) => assured_date);
    expect(services.length - checked.length).to.equal(4);
    expect(() => parseDirectory(directory, 'published')).to.throw('4 values');
    expect(parseDirectory({ ...directory, services: checked }, 'published').services).to.have.length(141);
  });
});
