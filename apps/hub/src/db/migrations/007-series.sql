-- Groups, trainings and meetings: what a service says in `series`, beside what they are filtered by. They come and go
-- with their service.
create table series (
  directory text not null references directory on delete cascade,
  id uuid not null,
  service_id uuid not null,
  municipalities text[] not null,
  languages text[] not null,
  concepts text[] not null,
  gender text not null,
  childcare text not null,
  free text not null,
  joining text not null,
  venues text[] not null,
  -- Nobody named is everybody.
  roles text[] not null,
  -- Of the sessions; one without an end has no last day.
  first_day date,
  last_day date,
  capacity int,
  -- The organiser says so: people also sign up by phone.
  is_full boolean not null,
  -- Street and town, for a calendar.
  place text,
  -- Of what a calendar shows.
  content_hash text not null,
  sequence int not null,
  -- What the series says itself, else what its service says.
  changed_at timestamptz,
  last_modified timestamptz not null,
  record text not null,
  shown boolean not null default false,
  primary key (directory, service_id, id)
);
create unique index series_shown on series (id) where shown;
create index series_order on series (first_day, id) where shown;
create index series_municipalities on series using gin (municipalities) where shown;
create index series_service on series (service_id);

-- What outlives the loading of a file. It has a row for every series that was ever shown; who signs up locks it.
create table series_ledger (
  series_id uuid primary key,
  -- Whose it is, and what it is called: who signed up has to hear of it also when it is gone.
  service_id uuid not null,
  organization_id uuid,
  name text not null,
  municipalities text[] not null,
  capacity int,
  is_full boolean not null,
  last_day date,
  content_hash text not null,
  sequence int not null,
  last_modified timestamptz not null
);
create index series_ledger_organization on series_ledger (organization_id);

-- Who wants to take part, of whom the hub knows a language and no more: name and reach are sealed for the organiser.
create table sign_up (
  id uuid primary key default gen_random_uuid(),
  -- Given out while the row of the ledger is locked: the order in which people signed up.
  position bigint generated always as identity,
  series_id uuid not null references series_ledger,
  state text not null check (state in ('place', 'waiting', 'interest', 'cancelled')),
  -- Gone when it is cancelled.
  sealed text,
  language text,
  -- SHA-256 of a secret that only the person has.
  cancel_hash bytea not null,
  -- SHA-256 of the Idempotency-Key, and of what was sent with it.
  key_hash bytea not null unique,
  request_hash bytea not null,
  answer text not null default '',
  received_at timestamptz not null,
  check ((state = 'cancelled') = (sealed is null))
);
create index sign_up_series on sign_up (series_id, state, position);
