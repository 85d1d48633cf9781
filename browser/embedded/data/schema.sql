-- The data of one O*NET release that the embedded service needs. Codes and ids are text; `language` is en or es; `soc` is the
-- start of an O*NET-SOC code, under which labor statistics are published, and `survey` the code under which BLS surveys
-- wages: that of a group for some. Tables without a key keep the release's order. layout.py and companion.py say which
-- official column goes where.

PRAGMA user_version = 9;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) STRICT;

-- Occupations and their names
CREATE TABLE occupation (code TEXT PRIMARY KEY, soc TEXT, survey TEXT) STRICT;
CREATE TABLE title (
    language TEXT, code TEXT, name TEXT, sort TEXT, PRIMARY KEY (language, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE description (language TEXT, code TEXT, text TEXT, PRIMARY KEY (language, code)) STRICT, WITHOUT ROWID;
CREATE TABLE reported_title (code TEXT, name TEXT, shown TEXT) STRICT;
-- `region` is where people call it so; empty where all do
CREATE TABLE alternate_title (language TEXT, code TEXT, name TEXT, region TEXT) STRICT;
CREATE TABLE related (code TEXT, related TEXT, tier TEXT, place INTEGER) STRICT;
-- Every O*NET-SOC 2010 code with what it became in 2019, itself where it stayed
CREATE TABLE successor (
    old TEXT, old_title TEXT, code TEXT, title TEXT, PRIMARY KEY (old, code)
) STRICT, WITHOUT ROWID;

-- The content model and its ratings
CREATE TABLE scale (id TEXT PRIMARY KEY, name TEXT, minimum REAL, maximum REAL) STRICT, WITHOUT ROWID;
CREATE TABLE element_name (language TEXT, id TEXT, name TEXT, PRIMARY KEY (language, id)) STRICT, WITHOUT ROWID;
CREATE TABLE element_description (language TEXT, id TEXT, text TEXT, PRIMARY KEY (language, id)) STRICT, WITHOUT ROWID;
CREATE TABLE plain_name (language TEXT, id TEXT, name TEXT, PRIMARY KEY (language, id)) STRICT, WITHOUT ROWID;
CREATE TABLE rating (
    code TEXT, subject TEXT, element TEXT, scale TEXT, value REAL, date TEXT, source TEXT,
    PRIMARY KEY (subject, code, element, scale)
) STRICT, WITHOUT ROWID;
CREATE TABLE response (
    code TEXT, element TEXT, category INTEGER, percentage REAL, PRIMARY KEY (code, element, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE response_text (
    element TEXT, category INTEGER, text TEXT, PRIMARY KEY (element, category)
) STRICT, WITHOUT ROWID;

-- Tasks and detailed work activities
CREATE TABLE task (
    code TEXT, task INTEGER, type TEXT, date TEXT, source TEXT, PRIMARY KEY (code, task)
) STRICT;
CREATE TABLE statement (
    language TEXT, code TEXT, task INTEGER, text TEXT, PRIMARY KEY (language, code, task)
) STRICT, WITHOUT ROWID;
CREATE TABLE task_rating (code TEXT, task INTEGER, value REAL, PRIMARY KEY (code, task)) STRICT, WITHOUT ROWID;
CREATE TABLE task_activity (
    code TEXT, task INTEGER, activity TEXT, date TEXT, source TEXT, PRIMARY KEY (code, activity, task)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity (id TEXT PRIMARY KEY, title TEXT) STRICT, WITHOUT ROWID;

-- Tools and technology: `kind` is tools or technology
CREATE TABLE equipment (
    kind TEXT, code TEXT, example TEXT, commodity TEXT, title TEXT, hot TEXT, in_demand TEXT
) STRICT;
CREATE TABLE commodity (title TEXT PRIMARY KEY, code TEXT) STRICT, WITHOUT ROWID;

-- Preparation
CREATE TABLE job_zone (code TEXT PRIMARY KEY, zone INTEGER, date TEXT, source TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE job_zone_text (
    language TEXT, zone INTEGER, name TEXT, experience TEXT, education TEXT, job_training TEXT, examples TEXT,
    svp_range TEXT, PRIMARY KEY (language, zone)
) STRICT, WITHOUT ROWID;
CREATE TABLE education (
    code TEXT, category INTEGER, percentage REAL, date TEXT, source TEXT, PRIMARY KEY (code, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE education_category (
    language TEXT, category INTEGER, name TEXT, description TEXT, PRIMARY KEY (language, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE plain_education (
    language TEXT, category INTEGER, name TEXT, PRIMARY KEY (language, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE education_program (cip TEXT, title TEXT, code TEXT) STRICT;

-- The Standard Occupational Classification, which O*NET-SOC divides further
CREATE TABLE soc (code TEXT PRIMARY KEY, title TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE survey_group (soc TEXT PRIMARY KEY, survey TEXT, title TEXT) STRICT, WITHOUT ROWID;

-- Labor statistics, of the nation (area 99), its states and its areas. Wages are numbers, or texts with a final + for
-- "or more"; so this table is not strict.
CREATE TABLE wage (
    area TEXT, survey TEXT, jobs INTEGER, quotient REAL, annual_10th NUMERIC, annual_median NUMERIC,
    annual_90th NUMERIC, hourly_10th NUMERIC, hourly_median NUMERIC, hourly_90th NUMERIC, PRIMARY KEY (area, survey)
) WITHOUT ROWID;
CREATE TABLE area (code TEXT PRIMARY KEY, title TEXT, kind TEXT, states TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE zip_code (code TEXT PRIMARY KEY, state TEXT, area TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE projection (soc TEXT PRIMARY KEY, change REAL, openings INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE industry_share (
    soc TEXT, industry TEXT, percentage INTEGER, PRIMARY KEY (soc, industry)
) STRICT, WITHOUT ROWID;
CREATE TABLE industry (
    language TEXT, code TEXT, name TEXT, title TEXT, PRIMARY KEY (language, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE outlook (
    language TEXT, key TEXT, category TEXT, description TEXT, PRIMARY KEY (language, key)
) STRICT, WITHOUT ROWID;

-- Groups of occupations: a pathway is what Advance CTE calls a sub-cluster
CREATE TABLE job_family (code TEXT PRIMARY KEY, title TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE pathway (
    code TEXT PRIMARY KEY, title TEXT, cluster TEXT, cluster_title TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE pathway_occupation (pathway TEXT, soc TEXT, PRIMARY KEY (pathway, soc)) STRICT, WITHOUT ROWID;
-- Lists of occupations; without one of bright outlook, derived.sql fills it
CREATE TABLE bright (code TEXT, key TEXT, PRIMARY KEY (code, key)) STRICT, WITHOUT ROWID;
CREATE TABLE stem (code TEXT, type TEXT, PRIMARY KEY (code, type)) STRICT, WITHOUT ROWID;
CREATE TABLE apprenticeship (
    code TEXT, rapids TEXT, title TEXT, registered TEXT, kind TEXT, least_hours REAL, most_hours REAL,
    PRIMARY KEY (code, rapids)
) STRICT, WITHOUT ROWID;
CREATE TABLE handbook (code TEXT PRIMARY KEY, profile TEXT, title TEXT, url TEXT) STRICT, WITHOUT ROWID;
-- Questions of the Interest Profiler, 1 to 60; `area` is the id of the interest that one counts toward
CREATE TABLE profiler_question (
    language TEXT, number INTEGER, area TEXT, text TEXT, PRIMARY KEY (language, number)
) STRICT, WITHOUT ROWID;

-- Military occupations: the same code may mean other jobs in another branch or category; `category` may be unknown,
-- and `active` is N for a code that is no more in use
CREATE TABLE military_job (branch TEXT, code TEXT, category TEXT, title TEXT, active TEXT) STRICT;
CREATE TABLE military_match (branch TEXT, code TEXT, category TEXT, occupation TEXT, match TEXT) STRICT;

-- Derived after loading (derived.sql, search.py, titles.py, about.py)
CREATE TABLE hot_technology (name TEXT, code TEXT, PRIMARY KEY (name, code)) STRICT, WITHOUT ROWID;
CREATE TABLE military_branch (occupation TEXT, branch TEXT, PRIMARY KEY (occupation, branch)) STRICT, WITHOUT ROWID;
-- Searches: every form of every title, the stems that each has, and the words that lead to a stem. `trust` is how much
-- a title says about its occupation, `weight` a stem's share in it, `rarity` how much a stem tells, `titles` how many
-- hold it.
CREATE TABLE named (id INTEGER PRIMARY KEY, language TEXT, code TEXT, name TEXT, key TEXT, trust REAL) STRICT;
CREATE TABLE term (
    id INTEGER PRIMARY KEY, language TEXT, stem TEXT, rarity REAL, titles INTEGER, UNIQUE (language, stem)
) STRICT;
CREATE TABLE title_term (
    term INTEGER, named INTEGER, code TEXT, weight REAL, PRIMARY KEY (term, named)
) STRICT, WITHOUT ROWID;
CREATE TABLE spoken (language TEXT, word TEXT, term INTEGER, PRIMARY KEY (language, word)) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_term ON spoken (term);
-- How much of what is said of an occupation has a term, from 0 to 1
CREATE TABLE about (
    term INTEGER, code TEXT, weight REAL, PRIMARY KEY (term, code)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE military_words USING fts5 (
    job UNINDEXED, title, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Crosswalks: what leads from another classification to occupations, education or soc
CREATE VIEW crosswalk AS
SELECT 'education' AS name, cip AS code, title, code AS occupation FROM education_program
UNION ALL
SELECT 'soc', soc.code, soc.title, occupation.code FROM soc JOIN occupation ON occupation.soc = soc.code
UNION ALL
SELECT 'ooh', profile, title, code FROM handbook;
CREATE VIRTUAL TABLE crosswalk_words USING fts5(
    name UNINDEXED, code UNINDEXED, title, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What a list shows of an occupation
CREATE VIEW listed AS
SELECT
    title.language, title.code, title.name, title.sort,
    EXISTS (SELECT 1 FROM bright WHERE bright.code = title.code) AS bright,
    EXISTS (SELECT 1 FROM apprenticeship WHERE apprenticeship.code = title.code) AS apprenticeship
FROM title JOIN occupation USING (code);
