-- What core HSDS cannot be asked: languages, ages, concepts of the profile, opening hours.
-- Rows of before this step get their values when their directory is loaded again.
alter table service
  add column concepts text[] not null default '{}',
  add column staff_languages text[] not null default '{}',
  add column interpreter_languages text[] not null default '{}',
  add column spoken_languages text[] not null default '{}',
  add column ages numrange not null default '(,)',
  add column hours text,
  add column hours_key text;
create index service_concepts on service using gin (concepts) where shown;
create index service_staff_languages on service using gin (staff_languages) where shown;
create index service_interpreter_languages on service using gin (interpreter_languages) where shown;
create index service_spoken_languages on service using gin (spoken_languages) where shown;
create index service_ages on service using gist (ages) where shown;
create index service_hours on service (hours_key) where shown and hours_key is not null;

alter table service_at_location
  add column concepts text[] not null default '{}',
  add column staff_languages text[] not null default '{}',
  add column interpreter_languages text[] not null default '{}',
  add column spoken_languages text[] not null default '{}',
  add column ages numrange not null default '(,)',
  add column hours text,
  add column hours_key text;
create index service_at_location_concepts on service_at_location using gin (concepts) where shown;
create index service_at_location_staff_languages on service_at_location using gin (staff_languages) where shown;
create index service_at_location_interpreter_languages
  on service_at_location using gin (interpreter_languages) where shown;
create index service_at_location_spoken_languages on service_at_location using gin (spoken_languages) where shown;
create index service_at_location_ages on service_at_location using gist (ages) where shown;
create index service_at_location_hours on service_at_location (hours_key) where shown and hours_key is not null;
create index service_at_location_service on service_at_location (service_id) where shown;

-- A national service serves every municipality, so one index answers "for residents of".
update service set municipalities = municipalities || '*'::text where is_national;
update service_at_location set municipalities = municipalities || '*'::text where is_national;
