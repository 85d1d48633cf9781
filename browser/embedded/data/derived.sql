-- What follows from the loaded tables, and the indexes that are cheaper to make at the end.

UPDATE occupation SET soc = substr(code, 1, 7);
UPDATE occupation SET survey = coalesce((SELECT survey FROM survey_group WHERE survey_group.soc = occupation.soc), soc);

-- Releases from 30.3 on name a kind of software by its place in the content model (2.E.5.b): back to its UNSPSC code.
UPDATE equipment SET commodity = commodity.code FROM commodity
WHERE commodity.title = equipment.title AND equipment.commodity GLOB '*.*';

-- Companion tables may have codes alone: then titles are those of the release, or the code.
UPDATE successor SET
    title = coalesce(title, (SELECT name FROM title AS t WHERE t.language = 'en' AND t.code = successor.code), code),
    old_title = coalesce(old_title, (SELECT name FROM title AS t WHERE t.language = 'en' AND t.code = old), old);

-- "Post-Secondary Certificate - awarded for ...": an official category contains its description.
UPDATE education_category SET
    name = substr(name, 1, instr(name, ' - ') - 1),
    description = upper(substr(name, instr(name, ' - ') + 3, 1)) || substr(name, instr(name, ' - ') + 4)
WHERE instr(name, ' - ');

-- Releases from 30.2 on have one zone for the first two: so has the Spanish.
DELETE FROM job_zone_text WHERE language <> 'en' AND zone = 1
AND EXISTS (SELECT 1 FROM job_zone_text WHERE language = 'en' AND zone = 2 AND name GLOB '*1-2*');
UPDATE job_zone_text SET name = 'Zona laboral 1-2: se necesita muy poca o algo de preparación'
WHERE language = 'es' AND zone = 2
AND EXISTS (SELECT 1 FROM job_zone_text WHERE language = 'en' AND zone = 2 AND name GLOB '*1-2*');

-- Without a list of bright outlooks, the rule that O*NET's list for the projections 2024-34 follows: at least 4.5 percent
-- growth in ten years, or 75,000 openings a year.
INSERT INTO bright
SELECT code, key FROM (
    SELECT occupation.code, 'Grow Rapidly' AS key FROM occupation JOIN projection USING (soc) WHERE change >= 4.5
    UNION ALL
    SELECT occupation.code, 'Openings' FROM occupation JOIN projection USING (soc) WHERE openings >= 75000
)
WHERE NOT EXISTS (SELECT 1 FROM bright);

INSERT OR IGNORE INTO hot_technology
SELECT example, code FROM equipment WHERE kind = 'technology' AND hot = 'Y';

INSERT INTO military_branch
SELECT DISTINCT military_match.occupation, military_match.branch
FROM military_match JOIN occupation ON occupation.code = military_match.occupation;

INSERT INTO crosswalk_words
SELECT DISTINCT name, code, title FROM crosswalk WHERE occupation IN (SELECT code FROM occupation);

INSERT INTO military_words (job, title) SELECT rowid, title FROM military_job;

CREATE INDEX reported_title_code ON reported_title (code);
CREATE INDEX alternate_title_code ON alternate_title (code);
CREATE INDEX related_code ON related (code, place);
-- How common an occupation is in each state, which its page shows; the codes of other areas are longer
CREATE INDEX wage_state ON wage (survey, quotient) WHERE length(area) = 2;
CREATE INDEX equipment_code ON equipment (code, kind);
CREATE INDEX equipment_commodity ON equipment (commodity);
CREATE INDEX occupation_soc ON occupation (soc);
CREATE INDEX education_program_cip ON education_program (cip);
CREATE INDEX education_program_code ON education_program (code, cip);
CREATE INDEX task_activity_activity ON task_activity (activity);
CREATE INDEX military_job_code ON military_job (code COLLATE NOCASE);
CREATE INDEX military_match_code ON military_match (code, branch, category);
