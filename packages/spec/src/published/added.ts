/** What the profile adds to the objects of HSDS 3.1, and which objects are its own; a test compares it with HSDS. */
export const addedFields: Readonly<Record<string, readonly string[]>> = {
  service: [
    ...['is_fictional', 'interpretation', 'markers', 'wait_times', 'service_relation', 'target_groups', 'evidence'],
    ...['aim', 'referral', 'owner_role', 'owner_organization', 'review_date', 'review_interval_months', 'visibility'],
    ...['operating_hours', 'events', 'series', 'translations'],
  ],
  schedule: ['timezone_id', 'closed_dates', 'school_holiday_region'],
  language: ['availability', 'schedule_id'],
  phone: ['visibility'],
  contact: ['visibility'],
  service_capacity: ['visibility'],
  location: ['address_confidential'],
  service_area: ['region_id'],
  funding: ['term', 'cost_to_payer'],
};

export const ownObjects: readonly string[] = [
  ...['directory', 'interpretation', 'marker', 'wait_time', 'service_relation', 'translation'],
  ...['target_group', 'evidence', 'referral', 'region', 'tombstone', 'postcode_point'],
  ...['series', 'series_exception', 'series_joining', 'joining_way', 'series_online'],
];

/** What the profile requires of a service that is published, besides what HSDS does. */
export const requiredToPublish: readonly string[] = [
  ...['assured_date', 'owner_role', 'owner_organization', 'review_date'],
];
