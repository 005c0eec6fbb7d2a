create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Dutch stems, and "coördinatie" is found by "coordinatie".
create text search configuration dutch_folded (copy = dutch);
alter text search configuration dutch_folded
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, dutch_stem;

-- What a row is found by: its name weighs most, its places least.
create function search_document(name text, subject text, prose text, places text) returns tsvector
  language sql stable parallel safe
  return setweight(to_tsvector('dutch_folded', coalesce(name, '')), 'A')
      || setweight(to_tsvector('dutch_folded', coalesce(subject, '')), 'B')
      || setweight(to_tsvector('dutch_folded', coalesce(prose, '')), 'C')
      || setweight(to_tsvector('dutch_folded', coalesce(places, '')), 'D');

-- Distance over the globe (haversine).
create function metres_between(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8
  language sql immutable parallel safe
  return 12742000 * asin(least(1, sqrt(
    power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));
