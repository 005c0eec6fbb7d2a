create table directory (
  name text primary key,
  services int not null,
  loaded_at timestamptz not null
);

-- Two directories can hold the same record; of those only one is shown, so that an id means one thing to a reader.
create table service (
  directory text not null references directory on delete cascade,
  id uuid not null,
  organization_id uuid,
  last_modified timestamptz not null,
  content_hash text not null,
  term_ids uuid[] not null,
  taxonomy_ids uuid[] not null,
  municipalities text[] not null,
  is_national boolean not null,
  sort_key text collate "C" not null,
  document tsvector not null,
  folded text not null,
  minimal text not null,
  brief text not null,
  body text not null,
  shown boolean not null default false,
  primary key (directory, id)
);
create unique index service_shown on service (id) where shown;
create index service_order on service (sort_key, id) where shown;
create index service_organization on service (organization_id) where shown;
create index service_modified on service (last_modified) where shown;
create index service_terms on service using gin (term_ids) where shown;
create index service_taxonomies on service using gin (taxonomy_ids) where shown;
create index service_municipalities on service using gin (municipalities) where shown;
create index service_document on service using gin (document) where shown;
create index service_folded on service using gin (folded gin_trgm_ops) where shown;

create table service_at_location (
  directory text not null references directory on delete cascade,
  id uuid not null,
  service_id uuid not null,
  organization_id uuid,
  last_modified timestamptz not null,
  term_ids uuid[] not null,
  taxonomy_ids uuid[] not null,
  municipalities text[] not null,
  is_national boolean not null,
  latitude float8,
  longitude float8,
  postcode4 text,
  sort_key text collate "C" not null,
  document tsvector not null,
  folded text not null,
  brief text not null,
  body text not null,
  shown boolean not null default false,
  primary key (directory, id)
);
create unique index service_at_location_shown on service_at_location (id) where shown;
create index service_at_location_order on service_at_location (sort_key, id) where shown;
create index service_at_location_organization on service_at_location (organization_id) where shown;
create index service_at_location_modified on service_at_location (last_modified) where shown;
create index service_at_location_terms on service_at_location using gin (term_ids) where shown;
create index service_at_location_taxonomies on service_at_location using gin (taxonomy_ids) where shown;
create index service_at_location_municipalities on service_at_location using gin (municipalities) where shown;
create index service_at_location_point on service_at_location (latitude, longitude) where shown;
create index service_at_location_postcode on service_at_location (postcode4) where shown;
create index service_at_location_document on service_at_location using gin (document) where shown;
create index service_at_location_folded on service_at_location using gin (folded gin_trgm_ops) where shown;

create table organization (
  directory text not null references directory on delete cascade,
  id uuid not null,
  term_ids uuid[] not null,
  taxonomy_ids uuid[] not null,
  sort_key text collate "C" not null,
  document tsvector not null,
  folded text not null,
  brief text not null,
  body text not null,
  shown boolean not null default false,
  primary key (directory, id)
);
create unique index organization_shown on organization (id) where shown;
create index organization_order on organization (sort_key, id) where shown;
create index organization_terms on organization using gin (term_ids) where shown;
create index organization_taxonomies on organization using gin (taxonomy_ids) where shown;
create index organization_document on organization using gin (document) where shown;
create index organization_folded on organization using gin (folded gin_trgm_ops) where shown;

create table taxonomy (
  directory text not null references directory on delete cascade,
  id uuid not null,
  sort_key text collate "C" not null,
  document tsvector not null,
  folded text not null,
  body text not null,
  shown boolean not null default false,
  primary key (directory, id)
);
create unique index taxonomy_shown on taxonomy (id) where shown;

create table taxonomy_term (
  directory text not null references directory on delete cascade,
  id uuid not null,
  taxonomy_id uuid,
  parent_id uuid,
  sort_key text collate "C" not null,
  document tsvector not null,
  folded text not null,
  body text not null,
  shown boolean not null default false,
  primary key (directory, id)
);
create unique index taxonomy_term_shown on taxonomy_term (id) where shown;
create index taxonomy_term_order on taxonomy_term (sort_key, id) where shown;
create index taxonomy_term_taxonomy on taxonomy_term (taxonomy_id) where shown;
create index taxonomy_term_parent on taxonomy_term (parent_id) where shown;
create index taxonomy_term_document on taxonomy_term using gin (document) where shown;
create index taxonomy_term_folded on taxonomy_term using gin (folded gin_trgm_ops) where shown;

-- Middle of the places that a directory has in a postcode area of four digits.
create view postcode_point as
  select postcode4, avg(latitude) as latitude, avg(longitude) as longitude, count(*) as places
  from service_at_location
  where shown and postcode4 is not null and latitude is not null
  group by postcode4;
