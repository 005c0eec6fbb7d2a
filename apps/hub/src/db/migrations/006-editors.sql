-- What editors of municipalities change. None of it hangs on a directory: loading a file replaces that, and must not
-- take away what people did.
create table correction (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  service_id uuid not null,
  directory text not null,
  -- For which municipality it was made; NL for a national record.
  municipality text not null,
  status text not null check (status in ('proposed', 'released', 'parked', 'taken-over', 'withdrawn')),
  -- A JSON Merge Patch (RFC 7396), and what those fields held before it.
  patch text not null,
  before text not null,
  made_at timestamptz not null,
  made_by text not null,
  decided_at timestamptz,
  decided_by text,
  -- Why it is parked.
  findings text not null default '[]'
);
create index correction_service on correction (service_id, position);
create index correction_directory on correction (directory, position) where status = 'released';
create index correction_municipality on correction (municipality, status);

-- A corrected record as its file has it, to go back to.
create table loaded_record (
  directory text not null references directory on delete cascade,
  service_id uuid not null,
  body text not null,
  primary key (directory, service_id)
);

-- One line for each field that changed, as HSDS `metadata` has it; `updated_by` is a role, never a person.
create table record_change (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  resource_id uuid not null,
  at timestamptz not null,
  last_action_type text not null,
  field_name text not null,
  previous_value text not null,
  replacement_value text not null,
  updated_by text not null
);
create index record_change_resource on record_change (resource_id, position desc);

-- "Klopt dit niet?": nothing of who sent it, and no way to answer them.
create table report (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  service_id uuid not null,
  reason text not null,
  note text,
  status text not null default 'open' check (status in ('open', 'answered')),
  received_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by text
);
create index report_service on report (service_id);
create index report_status on report (status, position);

-- To put one service in the place of another, also where it is not shown.
create index service_at_location_parent on service_at_location (directory, service_id);
