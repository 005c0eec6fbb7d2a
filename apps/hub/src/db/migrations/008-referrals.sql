-- Referrals and questions about a place: sealed content, steps, messages and files, and what is told to whom about
-- them. None of it hangs on a directory: loading a file must not take away what people sent.
create table referral (
  id uuid primary key,
  position bigint generated always as identity,
  kind text not null check (kind in ('referral', 'question')),
  service_id uuid not null,
  -- Whose inbox it is in, as the directory said when it came.
  organization_id uuid not null,
  -- For the counters only.
  municipality text not null,
  urgency text not null,
  -- Where the log of steps leads to.
  state text not null,
  sequence int not null,
  since timestamptz not null,
  sent_at timestamptz not null,
  -- Nobody waits for an answer: neither day.
  due_at timestamptz,
  look_at timestamptz,
  -- SHA-256 of the token of the status link.
  token_hash bytea not null,
  -- JWE; gone once it is erased. A question has none.
  sealed text,
  sha256 bytea,
  -- Of a question: what is asked, in the open.
  question text,
  chunks int[] not null default '{}',
  is_complete boolean not null,
  replaces uuid,
  -- Where somebody who signed in wants to hear that there is something to see; goes with the content.
  notice_to text,
  -- When an answer of the receiver said that it was read.
  picked_up_at timestamptz
);
create index referral_inbox on referral (organization_id, kind, (coalesce(due_at, 'infinity')), position) where is_complete;
create index referral_look on referral (look_at) where look_at is not null;
create index referral_token on referral (token_hash) where kind = 'question';
create index referral_since on referral (since);
create index referral_picked_up on referral (picked_up_at) where sealed is not null;

create table referral_step (
  referral_id uuid not null references referral on delete cascade,
  sequence int not null,
  event text not null,
  primary key (referral_id, sequence)
);

create table referral_message (
  referral_id uuid not null references referral on delete cascade,
  id uuid not null,
  position bigint generated always as identity,
  sender text not null check (sender in ('receiver', 'sender')),
  at timestamptz not null,
  sealed text not null,
  -- The step that it came with.
  sequence int,
  primary key (referral_id, id)
);

create table referral_chunk (
  referral_id uuid not null references referral on delete cascade,
  file int not null,
  chunk int not null,
  sha256 bytea not null,
  content bytea not null,
  primary key (referral_id, file, chunk)
);

-- The answer that was given to an Idempotency-Key.
create table referral_answer (
  key_hash bytea primary key,
  request_hash bytea not null,
  answer text not null,
  at timestamptz not null
);
create index referral_answer_at on referral_answer (at);

-- What is still to be told, written in the transaction of what it tells. Nothing of the content is in it.
create table outbox (
  id uuid primary key,
  position bigint generated always as identity,
  referral_id uuid not null,
  organization_id uuid not null,
  way text not null check (way in ('webhook', 'mail')),
  -- Of a mail to who sent it; else the organisation says where.
  address text,
  -- A CloudEvent, or which mail.
  body text not null,
  made_at timestamptz not null,
  -- Not before; 'infinity' as long as not all files are there.
  next_at timestamptz not null,
  attempts int not null default 0,
  -- While one copy is at it, no other.
  claimed_until timestamptz
);
create index outbox_next on outbox (next_at);
create index outbox_referral on outbox (referral_id);

-- Addresses that said "gone" (410).
create table webhook_stopped (
  url text primary key,
  at timestamptz not null
);

-- What was deleted, and when: the receipt for whoever has the link. It outlives the referral.
create table deletion (
  position bigint generated always as identity primary key,
  referral_id uuid not null,
  token_hash bytea not null,
  at timestamptz not null,
  reason text not null check (reason in ('withdrawn', 'picked-up', 'term')),
  sealed int not null,
  messages int not null,
  chunks int not null,
  steps int not null
);
create index deletion_referral on deletion (referral_id);

-- Counters of nobody: what stays of a referral, and how long people waited for a first appointment.
create table referral_count (
  municipality text not null,
  service_id uuid not null,
  month date not null,
  state text not null,
  referrals int not null,
  primary key (municipality, service_id, month, state)
);
create table referral_wait (
  position bigint generated always as identity primary key,
  municipality text not null,
  service_id uuid not null,
  first_day date not null,
  days numeric(6, 1) not null
);
create index referral_wait_service on referral_wait (service_id, first_day);

-- Who did what to which referral, in the fields of NEN 7513. `number` and the hashes are given out in turn, afterwards,
-- so that nobody who sends waits for it.
create table audit (
  position bigint generated always as identity primary key,
  entry text not null,
  number bigint unique,
  previous bytea,
  hash bytea,
  check ((number is null) = (hash is null) and (number is null) = (previous is null))
);
create index audit_open on audit (position) where number is null;

-- Steps, receipts and the audit log only grow. A step goes with its referral; nothing is ever another thing than it was.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name;
end $$;
create trigger referral_step_only_grows before update on referral_step for each row execute function refuse_change();
create trigger deletion_only_grows before update on deletion for each row execute function refuse_change();
create trigger audit_only_grows before delete on audit for each row execute function refuse_change();
create trigger audit_stays before update on audit for each row when (old.number is not null)
  execute function refuse_change();
