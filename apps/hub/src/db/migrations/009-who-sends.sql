-- What stands between a hub and whoever sends a thousand things to it, without anything of who sends.

-- Made once, so that every copy of the hub takes the work that another gave out.
create table proof_of_work_key (
  only_one boolean primary key default true check (only_one),
  secret text not null
);

-- Work that was taken, written in the transaction of what it was for: the signature of its challenge, until it has expired.
create table proof_of_work_used (
  signature bytea primary key,
  until timestamptz not null
);
create index proof_of_work_used_until on proof_of_work_used (until);

-- How much came for a service on a day (Europe/Amsterdam) from who did not sign in, and how often its organisation said
-- that something was spam. Numbers and no more.
create table daily_count (
  service_id uuid not null,
  day date not null,
  what text not null check (what in ('taken', 'spam')),
  count int not null,
  primary key (service_id, day, what)
);
create index daily_count_day on daily_count (day);

-- Its organisation said that it was spam: counted once.
alter table referral add column is_spam boolean not null default false;
