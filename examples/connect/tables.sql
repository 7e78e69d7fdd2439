-- Tables for the events of Rasid in PostgreSQL 12 or later. The connector writes id, revision, change and the JSON;
-- the other columns are derived from the JSON by the database. One more is one statement, and fills the rows that are
-- there: alter table events add column killed int generated always as ((event #>> '{details,killed,best}')::int) stored;

-- Casts to dates and times depend on settings of the session in general, and may not derive a column. For ISO 8601,
-- which is what the JSON has, they do not.
create function iso_date(text) returns date immutable strict parallel safe language sql as 'select $1::date';
create function iso_time(text) returns timestamptz immutable strict parallel safe language sql as 'select $1::timestamptz';

create table events (
  id                  text primary key,                -- event id, the record key
  revision            bigint,                          -- header rasid-revision: 1, 2, … for each id
  change              text,                            -- header rasid-change: created, updated, merged, retracted, restored
  event               jsonb not null,                  -- all of the event
  type                text generated always as (event ->> 'type') stored,
  status              text generated always as (event ->> 'status') stored,             -- ACTIVE, MERGED, RETRACTED
  merged_into         text generated always as (event ->> 'mergedInto') stored,         -- set where MERGED
  assertion           text generated always as (event ->> 'assertion') stored,
  standing            text generated always as (event ->> 'standing') stored,
  date_from           date generated always as (iso_date(event #>> '{date,from}')) stored, -- null: open, or not known
  date_to             date generated always as (iso_date(event #>> '{date,to}')) stored,
  country             text generated always as (event #>> '{place,country}') stored,    -- ISO 3166-1 alpha-2
  place               text generated always as (event #>> '{place,nameEn}') stored,
  latitude            float8 generated always as ((event #>> '{place,latitude}')::float8) stored,
  longitude           float8 generated always as ((event #>> '{place,longitude}')::float8) stored,
  headline_en         text generated always as (event ->> 'headlineEn') stored,
  headline_ar         text generated always as (event ->> 'headlineAr') stored,
  confidence          float8 generated always as ((event ->> 'confidence')::float8) stored,
  independent_sources int generated always as ((event ->> 'independentSources')::int) stored,
  first_reported      timestamptz generated always as (iso_time(event ->> 'firstReported')) stored,
  last_reported       timestamptz generated always as (iso_time(event ->> 'lastReported')) stored
);
create index on events (type, country, date_from) where status = 'ACTIVE';

-- Rows of merged and retracted events stay, so that an id that someone kept is not lost. Most readers want these:
create view active_events as select * from events where status = 'ACTIVE';

-- Any id that there ever was, with the one under which the event is known now; null: retracted.
create view event_ids as
  select id, case status when 'ACTIVE' then id when 'MERGED' then merged_into end as current_id from events;

-- Lists are one join away:
create view event_parties as
  select e.id as event_id, p ->> 'role' as role, p ->> 'actorId' as actor_id, p ->> 'verbatim' as verbatim, p ->> 'country' as country
  from active_events e cross join jsonb_array_elements(e.event -> 'parties') p;

create table mentions (
  id           text primary key,                       -- mention id, the record key; a tombstone deletes the row
  mention      jsonb not null,                         -- all of the mention
  event_id     text generated always as (mention ->> 'eventId') stored,   -- null: of a series, which makes no event
  type         text generated always as (mention ->> 'type') stored,
  article_id   text generated always as (mention ->> 'articleId') stored,
  source       text generated always as (mention ->> 'source') stored,
  url          text generated always as (mention ->> 'url') stored,
  published_at timestamptz generated always as (iso_time(mention ->> 'publishedAt')) stored,
  sentence     text generated always as (mention ->> 'sentence') stored,
  assertion    text generated always as (mention ->> 'assertion') stored
);
create index on mentions (event_id);
