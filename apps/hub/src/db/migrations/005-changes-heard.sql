-- Copies of the hub remember single records; this tells them, at the moment of the commit, that they have to look again.
create function tell_of_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('record_changed', '');
  return null;
end
$$;

create trigger changed after insert or update or delete or truncate on organization
  for each statement execute function tell_of_change();
create trigger changed after insert or update or delete or truncate on service
  for each statement execute function tell_of_change();
create trigger changed after insert or update or delete or truncate on service_at_location
  for each statement execute function tell_of_change();
create trigger changed after insert or update or delete or truncate on taxonomy
  for each statement execute function tell_of_change();
create trigger changed after insert or update or delete or truncate on taxonomy_term
  for each statement execute function tell_of_change();
