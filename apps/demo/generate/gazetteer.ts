/**
 * Centre points of four-digit postcodes in the two regions, with the municipality they lie in. Facts, taken
 * from the postcode list of github.com/bobdenotter/4pp (MIT) and compared with quarter pages of the
 * municipalities; 3313 is our own estimate, because the list puts it outside the quarter. Quarter names are free text.
 * @module
 */
export interface PostcodePoint {
  readonly postcode: string;
  readonly place: string;
  /** Number of the municipality at Statistics Netherlands, as in `GM0505`. */
  readonly code: string;
  readonly quarter: string;
  readonly latitude: number;
  readonly longitude: number;
}

const point = (
  postcode: string,
  place: string,
  code: string,
  quarter: string,
  latitude: number,
  longitude: number,
): PostcodePoint => ({ postcode, place, code, quarter, latitude, longitude });

export const gazetteer: readonly PostcodePoint[] = [
  point('3311', 'Dordrecht', '0505', 'Binnenstad', 51.8152, 4.6713),
  point('3312', 'Dordrecht', '0505', 'Het Reeland', 51.8091, 4.6898),
  point('3313', 'Dordrecht', '0505', 'Staart', 51.815, 4.713),
  point('3314', 'Dordrecht', '0505', 'Krispijn', 51.8049, 4.6631),
  point('3315', 'Dordrecht', '0505', 'Stadspolders', 51.8026, 4.7211),
  point('3316', 'Dordrecht', '0505', 'Dordtse Kil', 51.7661, 4.6404),
  point('3317', 'Dordrecht', '0505', 'Crabbehof en Wielwijk', 51.7891, 4.6604),
  point('3318', 'Dordrecht', '0505', 'Sterrenburg', 51.7884, 4.6798),
  point('3319', 'Dordrecht', '0505', 'Dubbeldam', 51.7929, 4.7),
  point('3328', 'Dordrecht', '0505', 'Sterrenburg', 51.7781, 4.6715),
  point('3329', 'Dordrecht', '0505', 'Buitengebied', 51.7681, 4.725),
  point('3331', 'Zwijndrecht', '0642', 'Centrum', 51.8164, 4.639),
  point('3332', 'Zwijndrecht', '0642', 'Zwijndrecht', 51.8262, 4.6601),
  point('3333', 'Zwijndrecht', '0642', 'Zwijndrecht', 51.8101, 4.6331),
  point('3334', 'Zwijndrecht', '0642', 'Zwijndrecht', 51.8127, 4.5995),
  point('3341', 'Hendrik-Ido-Ambacht', '0531', 'Centrum', 51.8475, 4.6572),
  point('3342', 'Hendrik-Ido-Ambacht', '0531', '', 51.8438, 4.6176),
  point('3351', 'Papendrecht', '0590', 'Centrum', 51.8307, 4.6804),
  point('3353', 'Papendrecht', '0590', '', 51.8289, 4.6915),
  point('3355', 'Papendrecht', '0590', '', 51.8364, 4.7025),
  point('3361', 'Sliedrecht', '0610', 'Centrum', 51.8205, 4.7681),
  point('3364', 'Sliedrecht', '0610', '', 51.8351, 4.769),
  point('2952', 'Alblasserdam', '0482', 'Centrum', 51.8522, 4.671),
  point('3371', 'Hardinxveld-Giessendam', '0523', '', 51.8241, 4.842),
  point('3373', 'Hardinxveld-Giessendam', '0523', '', 51.8435, 4.8225),
  point('2011', 'Haarlem', '0392', 'Centrum', 52.3851, 4.6359),
  point('2012', 'Haarlem', '0392', 'Zuid-West', 52.3695, 4.6267),
  point('2013', 'Haarlem', '0392', 'Zuid-West', 52.3842, 4.6242),
  point('2014', 'Haarlem', '0392', 'Zuid-West', 52.3739, 4.6159),
  point('2015', 'Haarlem', '0392', 'Zuid-West', 52.3809, 4.6088),
  point('2021', 'Haarlem', '0392', 'Noord', 52.3914, 4.6452),
  point('2022', 'Haarlem', '0392', 'Noord', 52.4019, 4.6503),
  point('2023', 'Haarlem', '0392', 'Noord', 52.396, 4.6311),
  point('2024', 'Haarlem', '0392', 'Noord', 52.4063, 4.6395),
  point('2025', 'Haarlem', '0392', 'Noord', 52.4125, 4.6521),
  point('2026', 'Haarlem', '0392', 'Noord', 52.4217, 4.6553),
  point('2031', 'Haarlem', '0392', 'Oost', 52.3947, 4.664),
  point('2032', 'Haarlem', '0392', 'Oost', 52.3777, 4.6562),
  point('2033', 'Haarlem', '0392', 'Oost', 52.3732, 4.667),
  point('2034', 'Haarlem', '0392', 'Europawijk', 52.3581, 4.6446),
  point('2035', 'Haarlem', '0392', 'Boerhaavewijk', 52.3668, 4.6609),
  point('2036', 'Haarlem', '0392', 'Molenwijk', 52.3473, 4.6494),
  point('2037', 'Haarlem', '0392', 'Meerwijk', 52.3573, 4.6643),
  point('2041', 'Zandvoort', '0473', 'Zandvoort', 52.3854, 4.56),
  point('2042', 'Zandvoort', '0473', 'Zandvoort', 52.3723, 4.5545),
  point('2116', 'Zandvoort', '0473', 'Bentveld', 52.3658, 4.5753),
  point('2101', 'Heemstede', '0397', 'Heemstede', 52.3538, 4.6175),
  point('2061', 'Bloemendaal', '0377', 'Bloemendaal', 52.4049, 4.6202),
];
