-- What is left of a service that is gone, so that whoever keeps a copy hears of it and a link of yesterday leads on.
-- It keeps what it was filtered by, without its text.
create table tombstone (
  id uuid primary key,
  directory text not null,
  successor_id uuid,
  organization_id uuid,
  last_modified timestamptz not null,
  term_ids uuid[] not null default '{}',
  taxonomy_ids uuid[] not null default '{}',
  municipalities text[] not null default '{*}',
  concepts text[] not null default '{}',
  staff_languages text[] not null default '{}',
  interpreter_languages text[] not null default '{}',
  spoken_languages text[] not null default '{}',
  ages numrange not null default '(,)',
  hours text,
  hours_key text,
  sort_key text collate "C" not null,
  body text not null
);
create index tombstone_modified on tombstone (last_modified);

-- All that changed, the gone included: a tombstone is written as a service that is defunct.
create view changed_service as
  select id, organization_id, last_modified, term_ids, taxonomy_ids, municipalities, concepts, staff_languages,
    interpreter_languages, spoken_languages, ages, hours, hours_key, sort_key, document, folded, minimal, brief, body,
    shown, false as is_gone
  from service where shown
  union all
  select id, organization_id, last_modified, term_ids, taxonomy_ids, municipalities, concepts, staff_languages,
    interpreter_languages, spoken_languages, ages, hours, hours_key, sort_key, ''::tsvector, '', body, body, body,
    true, true
  from tombstone;
