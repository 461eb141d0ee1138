-- The rows of a database that this service wrote at commit 7a6dc0e, and no others. Made once: never edit it.
CREATE TABLE IF NOT EXISTS nudge_20261129 PARTITION OF nudge FOR VALUES FROM ('01a22499-f800-0000-0000-000000000000') TO ('01a229c0-5400-0000-0000-000000000000');
CREATE TABLE IF NOT EXISTS nudge_20261130 PARTITION OF nudge FOR VALUES FROM ('01a229c0-5400-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
CREATE TABLE IF NOT EXISTS nudge_20261201 PARTITION OF nudge FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2340d-0c00-0000-0000-000000000000');
CREATE TABLE IF NOT EXISTS nudge_20261202 PARTITION OF nudge FOR VALUES FROM ('01a2340d-0c00-0000-0000-000000000000') TO ('01a23933-6800-0000-0000-000000000000');
CREATE TABLE IF NOT EXISTS nudge_20261203 PARTITION OF nudge FOR VALUES FROM ('01a23933-6800-0000-0000-000000000000') TO ('01a23e59-c400-0000-0000-000000000000');
CREATE TABLE IF NOT EXISTS slot_20261129 PARTITION OF slot FOR VALUES FROM ('2026-11-29') TO ('2026-11-30');
CREATE TABLE IF NOT EXISTS slot_20261130 PARTITION OF slot FOR VALUES FROM ('2026-11-30') TO ('2026-12-01');
CREATE TABLE IF NOT EXISTS slot_20261201 PARTITION OF slot FOR VALUES FROM ('2026-12-01') TO ('2026-12-02');
CREATE TABLE IF NOT EXISTS slot_20261202 PARTITION OF slot FOR VALUES FROM ('2026-12-02') TO ('2026-12-03');
CREATE TABLE IF NOT EXISTS slot_20261203 PARTITION OF slot FOR VALUES FROM ('2026-12-03') TO ('2026-12-04');
DELETE FROM bucket;
INSERT INTO bucket (number, watermark) OVERRIDING SYSTEM VALUE VALUES
('0', '2026-11-30 04:06:29+00'),
('8', '2026-11-30 04:06:29+00'),
('9', '2026-11-30 04:06:29+00'),
('10', '2026-11-30 04:06:29+00'),
('11', '2026-11-30 04:06:29+00'),
('12', '2026-11-30 04:06:29+00'),
('13', '2026-11-30 04:06:29+00'),
('20', '2026-11-30 04:06:29+00'),
('22', '2026-11-30 04:06:29+00'),
('24', '2026-11-30 04:06:29+00'),
('26', '2026-11-30 04:06:29+00'),
('28', '2026-11-30 04:06:29+00'),
('32', '2026-11-30 04:06:29+00'),
('39', '2026-11-30 04:06:29+00'),
('43', '2026-11-30 04:06:29+00'),
('50', '2026-11-30 04:06:29+00'),
('51', '2026-11-30 04:06:29+00'),
('52', '2026-11-30 04:06:29+00'),
('53', '2026-11-30 04:06:29+00'),
('54', '2026-11-30 04:06:29+00'),
('55', '2026-11-30 04:06:29+00'),
('56', '2026-11-30 04:06:29+00'),
('57', '2026-11-30 04:06:29+00'),
('62', '2026-11-30 04:06:29+00'),
('14', '2026-11-30 04:06:29+00'),
('15', '2026-11-30 04:06:29+00'),
('16', '2026-11-30 04:06:29+00'),
('36', '2026-11-30 04:06:29+00'),
('37', '2026-11-30 04:06:29+00'),
('38', '2026-11-30 04:06:29+00'),
('40', '2026-11-30 04:06:29+00'),
('41', '2026-11-30 04:06:29+00'),
('42', '2026-11-30 04:06:29+00'),
('44', '2026-11-30 04:06:29+00'),
('45', '2026-11-30 04:06:29+00'),
('46', '2026-11-30 04:06:29+00'),
('47', '2026-11-30 04:06:29+00'),
('48', '2026-11-30 04:06:29+00'),
('49', '2026-11-30 04:06:29+00'),
('58', '2026-11-30 04:06:29+00'),
('59', '2026-11-30 04:06:29+00'),
('60', '2026-11-30 04:06:29+00'),
('61', '2026-11-30 04:06:29+00'),
('1', '2026-11-30 04:06:29+00'),
('2', '2026-11-30 04:06:29+00'),
('3', '2026-11-30 04:06:29+00'),
('4', '2026-11-30 04:06:29+00'),
('5', '2026-11-30 04:06:29+00'),
('6', '2026-11-30 04:06:29+00'),
('7', '2026-11-30 04:06:29+00'),
('63', '2026-11-30 04:06:29+00'),
('17', '2026-11-30 04:06:29+00'),
('18', '2026-11-30 04:06:29+00'),
('19', '2026-11-30 04:06:29+00'),
('21', '2026-11-30 04:06:29+00'),
('23', '2026-11-30 04:06:29+00'),
('25', '2026-11-30 04:06:29+00'),
('27', '2026-11-30 04:06:29+00'),
('29', '2026-11-30 04:06:29+00'),
('30', '2026-11-30 04:06:29+00'),
('31', '2026-11-30 04:06:29+00'),
('33', '2026-11-30 04:06:29+00'),
('34', '2026-11-30 04:06:29+00'),
('35', '2026-11-30 04:06:29+00');
INSERT INTO departed (person, left_at, returned_at) OVERRIDING SYSTEM VALUE VALUES
(E'\\xcb3b15d87c4e8ad8fbde2004f6e89b2c31cdddc22c549c229629aeff86d5660e', '2026-11-30 03:10:12.430888+00', NULL);
INSERT INTO employee (organisation, employee, bucket, zone, language, country, unit, working_hours, enrolled_zone, enrolled_language, enrolled_hours, said_at) OVERRIDING SYSTEM VALUE VALUES
('acme', 'employee-2', '33', 'America/New_York', NULL, NULL, NULL, '{"MONDAY 09:00 17:00","TUESDAY 09:00 17:00","WEDNESDAY 09:00 17:00","THURSDAY 09:00 17:00","FRIDAY 09:00 17:00"}', 'America/New_York', NULL, '{"MONDAY 09:00 17:00","TUESDAY 09:00 17:00","WEDNESDAY 09:00 17:00","THURSDAY 09:00 17:00","FRIDAY 09:00 17:00"}', '2026-11-30 03:10:07.789162+00'),
('acme', 'colleague.4@example.org', '29', 'Europe/Paris', NULL, NULL, 'Design', '{"MONDAY 09:00 17:00","TUESDAY 09:00 17:00","WEDNESDAY 09:00 17:00","THURSDAY 09:00 17:00","FRIDAY 09:00 17:00"}', 'Europe/Paris', NULL, '{"MONDAY 09:00 17:00","TUESDAY 09:00 17:00","WEDNESDAY 09:00 17:00","THURSDAY 09:00 17:00","FRIDAY 09:00 17:00"}', '2026-11-30 03:10:09.051338+00'),
('acme', 'employee-3', '62', 'Asia/Kolkata', NULL, NULL, 'Support', '{"MONDAY 09:00 11:00","TUESDAY 09:00 17:00"}', 'Asia/Kolkata', NULL, '{"MONDAY 09:00 11:00","TUESDAY 09:00 17:00"}', '2026-11-30 03:30:39.307528+00'),
('acme', 'employee-1', '46', 'Asia/Kolkata', 'de', 'DE', 'Design', '{"MONDAY 09:00 11:00","TUESDAY 09:00 17:00"}', 'Asia/Kolkata', 'de', '{"MONDAY 09:00 11:00","TUESDAY 09:00 17:00"}', '2026-11-30 03:30:39.775166+00');
CREATE TABLE flyway_schema_history (
    installed_rank integer NOT NULL PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
    type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) OVERRIDING SYSTEM VALUE VALUES
('1', '0.1', 'outbox and inbox', 'SQL', 'db/outbox/V0_1__outbox_and_inbox.sql', '1949764436', 'reminder', '2026-11-30 03:09:20.119428', '67', 'true'),
('2', '1', 'plans and ledger', 'SQL', 'db/migration/V1__plans_and_ledger.sql', '799728316', 'reminder', '2026-11-30 03:09:20.426462', '131', 'true'),
('3', '2', 'engine', 'SQL', 'db/migration/V2__engine.sql', '1935098954', 'reminder', '2026-11-30 03:09:20.933037', '231', 'true'),
('4', '3', 'plans', 'SQL', 'db/migration/V3__plans.sql', '685232277', 'reminder', '2026-11-30 03:09:21.455241', '66', 'true'),
('5', '4', 'respect', 'SQL', 'db/migration/V4__respect.sql', '1485675439', 'reminder', '2026-11-30 03:09:21.562456', '93', 'true'),
('6', '5', 'learning', 'SQL', 'db/migration/V5__learning.sql', '-1024079943', 'reminder', '2026-11-30 03:09:21.694431', '12', 'true'),
('7', '6', 'inbox', 'SQL', 'db/migration/V6__inbox.sql', '-1651382742', 'reminder', '2026-11-30 03:09:21.720262', '13', 'true'),
('8', '7', 'latest word', 'SQL', 'db/migration/V7__latest_word.sql', '-650199681', 'reminder', '2026-11-30 03:09:21.743657', '9', 'true');
INSERT INTO inbox (source, event_id, received_at) OVERRIDING SYSTEM VALUE VALUES
('/reminder-service', '4a1b210e-4d89-450b-ad93-655465b34395', '2026-11-30 03:10:07.526975+00'),
('/reminder-service', 'a6cb2cf5-a362-4b2d-849a-2f9d14e5394c', '2026-11-30 03:10:07.846888+00'),
('/reminder-service', '3859c93e-12ae-45f0-aadf-d2551e67b94e', '2026-11-30 03:10:08.311033+00'),
('/reminder-service', '1cf3f9e2-5e29-4f4b-8249-ab021d96315c', '2026-11-30 03:10:12.594564+00'),
('/reminder-service', '453dc6c0-4fa8-4222-8af5-6fab5642f6b5', '2026-11-30 03:10:08.831138+00'),
('/reminder-service', '00f790c2-f8e4-4559-9d43-fcc43a03743d', '2026-11-30 03:10:09.086501+00'),
('/triage-service', '048dfd4c-fbc8-4d79-b342-68ff69dc4eca', '2026-11-30 03:10:12.032193+00'),
('/triage-service', '8f833ae8-05c6-4a4f-bf91-602ebbf51c36', '2026-11-30 03:10:12.39747+00'),
('/triage-service', '05265863-4dd7-4f31-9577-980515f67fa4', '2026-11-30 03:10:12.447796+00'),
('/reminder-service', '01751754-bb12-481b-894e-4d352b9cc652', '2026-11-30 03:20:14.161931+00'),
('/reminder-service', '922fb182-59ab-474f-bc49-28e92bd4c5f6', '2026-11-30 03:30:39.3932+00'),
('/reminder-service', 'c184e21f-709d-4cb1-928d-8bc03905ecb2', '2026-11-30 03:30:39.806121+00');
DELETE FROM learning;
INSERT INTO learning (bucket, up_to) OVERRIDING SYSTEM VALUE VALUES
('0', '2026-11-30 03:09:31.392139+00'),
('1', '2026-11-30 02:47:01.392139+00'),
('2', '2026-11-30 02:24:31.392139+00'),
('3', '2026-11-30 02:02:01.392139+00'),
('4', '2026-11-30 01:39:31.392139+00'),
('5', '2026-11-30 01:17:01.392139+00'),
('6', '2026-11-30 00:54:31.392139+00'),
('7', '2026-11-30 00:32:01.392139+00'),
('8', '2026-11-30 00:09:31.392139+00'),
('9', '2026-11-29 23:47:01.392139+00'),
('10', '2026-11-29 23:24:31.392139+00'),
('11', '2026-11-29 23:02:01.392139+00'),
('12', '2026-11-29 22:39:31.392139+00'),
('13', '2026-11-29 22:17:01.392139+00'),
('14', '2026-11-29 21:54:31.392139+00'),
('15', '2026-11-29 21:32:01.392139+00'),
('16', '2026-11-29 21:09:31.392139+00'),
('17', '2026-11-29 20:47:01.392139+00'),
('18', '2026-11-29 20:24:31.392139+00'),
('19', '2026-11-29 20:02:01.392139+00'),
('20', '2026-11-29 19:39:31.392139+00'),
('21', '2026-11-29 19:17:01.392139+00'),
('22', '2026-11-29 18:54:31.392139+00'),
('23', '2026-11-29 18:32:01.392139+00'),
('24', '2026-11-29 18:09:31.392139+00'),
('25', '2026-11-29 17:47:01.392139+00'),
('26', '2026-11-29 17:24:31.392139+00'),
('27', '2026-11-29 17:02:01.392139+00'),
('28', '2026-11-29 16:39:31.392139+00'),
('29', '2026-11-29 16:17:01.392139+00'),
('30', '2026-11-29 15:54:31.392139+00'),
('31', '2026-11-29 15:32:01.392139+00'),
('32', '2026-11-29 15:09:31.392139+00'),
('33', '2026-11-29 14:47:01.392139+00'),
('34', '2026-11-29 14:24:31.392139+00'),
('35', '2026-11-29 14:02:01.392139+00'),
('36', '2026-11-29 13:39:31.392139+00'),
('37', '2026-11-29 13:17:01.392139+00'),
('38', '2026-11-29 12:54:31.392139+00'),
('39', '2026-11-29 12:32:01.392139+00'),
('40', '2026-11-29 12:09:31.392139+00'),
('41', '2026-11-29 11:47:01.392139+00'),
('42', '2026-11-29 11:24:31.392139+00'),
('43', '2026-11-29 11:02:01.392139+00'),
('44', '2026-11-29 10:39:31.392139+00'),
('45', '2026-11-29 10:17:01.392139+00'),
('46', '2026-11-29 09:54:31.392139+00'),
('47', '2026-11-29 09:32:01.392139+00'),
('48', '2026-11-29 09:09:31.392139+00'),
('49', '2026-11-29 08:47:01.392139+00'),
('50', '2026-11-29 08:24:31.392139+00'),
('51', '2026-11-29 08:02:01.392139+00'),
('52', '2026-11-29 07:39:31.392139+00'),
('53', '2026-11-29 07:17:01.392139+00'),
('54', '2026-11-29 06:54:31.392139+00'),
('55', '2026-11-29 06:32:01.392139+00'),
('56', '2026-11-29 06:09:31.392139+00'),
('57', '2026-11-29 05:47:01.392139+00'),
('58', '2026-11-29 05:24:31.392139+00'),
('59', '2026-11-29 05:02:01.392139+00'),
('60', '2026-11-29 04:39:31.392139+00'),
('61', '2026-11-29 04:17:01.392139+00'),
('62', '2026-11-29 03:54:31.392139+00'),
('63', '2026-11-29 03:32:01.392139+00');
INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, state, created_in, changed_in) OVERRIDING SYSTEM VALUE VALUES
('01a22a6e-77cf-8ea2-bc41-b9d5847fd5b2', 'acme', 'employee-2', '{check-in}', '2026-11-30 03:10:12.43196+00', '2026-11-30 14:00:00+00', '2026-12-01 14:00:00+00', NULL, '-1', 'due', '1168', '1168'),
('01a22a6e-7652-8a42-85dc-a16f1907b561', 'acme', 'employee-1', '{stretch}', '2026-11-30 03:10:12.050416+00', '2026-11-30 08:00:00+00', '2026-12-01 08:00:00+00', 'acupressure-points', '-1', 'snoozed', '1161', '1265'),
('01a22a6e-77f2-8683-9bee-49f46c3405c3', 'acme', 'employee-3', '{hydration}', '2026-11-30 03:10:12.466494+00', '2026-11-30 03:10:12.466494+00', '2026-12-01 03:10:12.466494+00', 'drink-around-exercise', '-1', 'done', '1169', '1269'),
('01a22aa1-da60-8340-a3b9-90ae6316185c', 'acme', 'employee-1', '{stretch,posture,hydration}', '2026-11-30 04:06:20+00', '2026-11-30 04:06:20.054+00', '2026-11-30 04:36:20+00', 'band-row', '208015510', 'due', '14375', '14375');
INSERT INTO one_off (id, organisation, employee, bucket, kinds, remedy, due_at, cause) OVERRIDING SYSTEM VALUE VALUES
('01a22a6e-7652-8a42-85dc-a16f1907b561', 'acme', 'employee-1', '46', '{stretch}', 'acupressure-points', '2026-11-30 08:00:00+00', 'snoozed');
INSERT INTO pause (organisation, employee, bucket, from_at, until_at) OVERRIDING SYSTEM VALUE VALUES
('acme', 'employee-2', '33', '2026-11-30 03:10:31.788231+00', '2026-12-05 00:00:00+00');
INSERT INTO plan (organisation, employee, bucket, version, since, kinds, cadences, daily_cap, held, area, avoid, remedies, follow_up_on, screened, causes, begun, valid_to) OVERRIDING SYSTEM VALUE VALUES
('acme', 'colleague.4@example.org', '29', '1', '2026-11-30 03:10:09.06652+00', '{posture,hydration,stretch}', '{45,45,45}', '8', 'false', NULL, '{}', '{}', NULL, 'false', '{}', '2026-11-30 03:10:09.06652+00', NULL),
('acme', 'employee-2', '33', '2', '2026-11-30 03:10:12.421736+00', '{posture,hydration,stretch}', '{45,45,45}', '8', 'true', 'upper-back', '{anticoagulant,artery-signs,broken-skin,cancer-site,emergency-signs,fever,fresh-injury,hot-swollen,interacting-medicine,liver-disease,nerve-signs,nsaid-allergy,numb-skin,osteoporosis,poor-circulation,potassium-raising-medicine,pregnancy,recent-surgery,rheumatoid-arthritis,stomach-ulcer,suspected-fracture}', '{}', '2026-11-30', 'true', '{}', '2026-11-30 03:10:12.051848+00', NULL),
('acme', 'employee-3', '62', '3', '2026-11-30 03:30:39.326636+00', '{posture,hydration,stretch,walk}', '{45,45,45,90}', '8', 'false', 'shoulder', '{anticoagulant,artery-signs,broken-skin,cancer-site,fever,fresh-injury,hot-swollen,interacting-medicine,liver-disease,nerve-signs,nsaid-allergy,numb-skin,osteoporosis,over-65,poor-circulation,potassium-raising-medicine,pregnancy,recent-surgery,rheumatoid-arthritis,stomach-ulcer,suspected-clot,suspected-fracture,under-16}', '{find-your-triggers,when-to-see-a-doctor,calcium-foods,drink-around-exercise,short-meditation}', '2026-12-07', 'false', '{sitting-still}', '2026-11-30 03:10:12.313919+00', '2027-01-11 03:10:12.313919+00'),
('acme', 'employee-1', '46', '5', '2026-11-30 03:30:39.786083+00', '{posture,hydration,stretch}', '{50,50,50}', '6', 'false', 'neck', '{}', '{acupressure-points,band-row,nose-to-armpit-stretch,acupuncture,find-your-triggers}', '2026-12-07', 'true', '{sitting-still}', '2026-11-30 03:10:11.715883+00', '2027-01-11 03:10:11.715883+00');
INSERT INTO preferences (organisation, employee, bucket, version, zone, working_hours, quiet_from, quiet_to, do_not_disturb_until, kinds, pace_minutes, daily_cap, channels, language, days_off, holidays) OVERRIDING SYSTEM VALUE VALUES
('acme', 'employee-1', '46', '1', NULL, NULL, '12:00:00', '13:00:00', NULL, '{stretch,posture,hydration}', '50', '6', '{inbox}', NULL, '{"2026-12-24 2026-12-31"}', 'DE-BY');
INSERT INTO remedy (slug, version, withdrawn, kind, areas, minutes, blocked_by, texts, causes, at_desk, warned_by) OVERRIDING SYSTEM VALUE VALUES
('acupressure-points', '1', 'false', 'pressure', '{neck,shoulder}', '6', '{emergency-signs,suspected-clot,suspected-fracture,nerve-signs,artery-signs,fresh-injury,fever,numb-skin,broken-skin,hot-swollen,anticoagulant,osteoporosis,cancer-site,implant,pregnancy}', '{"de":{"title":"Zwei Akupressurpunkte","summary":"Nach alter chinesischer Tradition drückt man bei Schmerzen auf bestimmte Punkte. Bei Muskelknoten ist das kaum untersucht, aber es ist ruhig und kostet nichts. Nicht in der Schwangerschaft.","steps":["Setz dich bequem hin und lass die Schultern sinken.","Hand: Such die weiche Mulde zwischen Daumen und Zeigefinger. Drück mit dem anderen Daumen in kleinen, langsamen Kreisen darauf, bis zu zwei Minuten, dann wechsle die Hand. Kräftig, aber es soll nicht wehtun.","Schulter: Greif hinüber zum höchsten Punkt des Muskels, in der Mitte zwischen Nacken und Schulterspitze. Drück 30 Sekunden gerade nach unten, dann die andere Seite.","Atme die ganze Zeit langsam. Hör auf, wenn es wehtut oder kribbelt oder du das Gefühl hast, gleich umzukippen."]},"en":{"title":"Two acupressure points","summary":"Old Chinese practice presses set points against pain. It has hardly been tested for knots, but it is calm and costs nothing. Not in pregnancy.","steps":["Sit comfortably and let your shoulders drop.","Hand: find the soft dip between thumb and first finger. Press it with the other thumb in small, slow circles for up to two minutes, then change hands. Firm, but it should not hurt.","Shoulder: reach across to the highest point of the muscle, midway between neck and shoulder tip. Press straight down for 30 seconds, then the other side.","Breathe slowly all the while. Stop if it hurts, tingles, or makes you feel faint."]},"es":{"title":"Dos puntos de acupresión","summary":"La antigua práctica china presiona puntos fijos contra el dolor. Apenas se ha probado para los nudos, pero da calma y no cuesta nada. No lo hagas en el embarazo.","steps":["Siéntate a gusto y deja caer los hombros.","Mano: busca el hueco blando entre el pulgar y el índice. Presiónalo con el otro pulgar en círculos pequeños y lentos hasta dos minutos y cambia de mano. Con firmeza, pero sin que duela.","Hombro: cruza el brazo hasta el punto más alto del músculo, a medio camino entre el cuello y la punta del hombro. Presiona recto hacia abajo durante 30 segundos; después, el otro lado.","Respira despacio todo el tiempo. Déjalo si te duele, si notas hormigueo o si sientes que te vas a desmayar."]}}', '{stress,sitting-still,workstation}', 'true', '{recent-surgery,lymphoedema}'),
('neck-finger-press', '1', 'false', 'pressure', '{neck}', '4', '{emergency-signs,suspected-clot,suspected-fracture,nerve-signs,artery-signs,fresh-injury,fever,numb-skin,broken-skin,hot-swollen,anticoagulant,osteoporosis,cancer-site,implant}', '{"de":{"title":"Fingerdruck für den Nacken","summary":"Bei einem Knoten im Nacken sind deine eigenen Finger das beste Werkzeug. Ruhiger, sanfter Druck sagt dem Muskel, dass er loslassen darf.","steps":["Lehn dich zurück und lass dich vom Stuhl tragen. Greif mit der Hand der anderen Seite hinüber und taste nach der empfindlichen Stelle im Muskel hinten am Nacken, neben der Wirbelsäule. Kehle, Halsvorderseite und Knochen lässt du in Ruhe.","Drück sanft, halte den Druck 30 Sekunden und atme dabei langsam. Dann lass genauso lange los. Bis zu dreimal auf jeder Seite, die wehtut. Es sollte sich wie ein dumpfer, angenehmer Druckschmerz anfühlen.","Dreh den Kopf langsam nach links und rechts. Hör sofort auf, wenn der Schmerz sticht oder einschießt, wenn es schlimmer wird oder wenn dir schwindelig wird."]},"en":{"title":"Finger press for the neck","summary":"Your own fingers are the best tool for a knot in the neck. Steady, gentle pressure tells the muscle that it may let go.","steps":["Sit back and let the chair carry you. Reach across with the opposite hand and feel for the tender spot in the muscle at the back of the neck, beside the spine. Stay off the throat, the front of the neck and the bones.","Press gently and hold for 30 seconds while you breathe slowly, then let go for as long. Up to three times on each side that is sore. It should feel like a dull, pleasant ache.","Turn your head slowly left and right. Stop at once if the pain is sharp or shooting, if it gets worse, or if you feel dizzy."]},"es":{"title":"Presión con los dedos en el cuello","summary":"Para un nudo en el cuello, la mejor herramienta son tus propios dedos. Una presión suave y constante le dice al músculo que ya puede soltarse.","steps":["Apóyate bien en el respaldo y deja que la silla te sostenga. Lleva la mano del lado contrario al cuello y busca el punto dolorido en el músculo, por detrás, junto a la columna. No toques la garganta, la parte delantera del cuello ni los huesos.","Presiona con suavidad y mantén 30 segundos mientras respiras despacio; después suelta durante el mismo tiempo. Hasta tres veces en cada lado que te duela. Debes notar un dolor sordo y agradable.","Gira la cabeza despacio a izquierda y derecha. Déjalo enseguida si el dolor es punzante o da latigazos, si empeora o si te mareas."]}}', '{sitting-still,poor-posture,workstation,stress}', 'true', '{recent-surgery,rheumatoid-arthritis}'),
('slow-neck-turns', '1', 'false', 'stretch', '{neck}', '2', '{emergency-signs,suspected-clot,suspected-fracture,nerve-signs,artery-signs,fresh-injury,hot-swollen,fever}', '{"de":{"title":"Kopf langsam drehen","summary":"So lässt sich ein steifer Nacken Stück für Stück wieder drehen.","steps":["Sitz oder steh aufrecht und schau nach vorn. Die Schultern sind tief, das Kinn ist waagerecht.","Dreh den Kopf zu einer Seite, bis du an Hals und Schulter einen leichten Zug spürst, und bleib 15 Sekunden so. Komm zurück und dreh dann zur anderen Seite. Jede Seite dreimal.","Geh nur so weit, wie es angenehm ist. Hör auf, wenn es sticht oder dir schwindelig wird."]},"en":{"title":"Slow neck turns","summary":"Gives a stiff neck its turning back, a little at a time.","steps":["Sit or stand tall, facing forward, with your shoulders low and your chin level.","Turn your head to one side until you feel a mild pull along the neck and shoulder, and stay there for 15 seconds. Come back, then turn to the other side. Three times each.","Go only as far as is comfortable. Stop if it hurts sharply or you feel dizzy."]},"es":{"title":"Giros lentos de cuello","summary":"Para que un cuello rígido vuelva a girar, poco a poco.","steps":["Siéntate o ponte de pie con la espalda bien recta y la vista al frente, los hombros bajos y la barbilla horizontal.","Gira la cabeza hacia un lado hasta notar un tirón leve en el cuello y el hombro, y quédate ahí 15 segundos. Vuelve al centro y gira hacia el otro lado. Tres veces cada uno.","Llega solo hasta donde estés a gusto. Déjalo si notas un dolor punzante o te mareas."]}}', '{sitting-still,poor-posture,workstation}', 'true', '{hypermobility,recent-surgery,rheumatoid-arthritis}'),
('calf-wall-stretch', '2', 'true', 'stretch', '{calf}', '3', '{emergency-signs,suspected-clot,suspected-fracture,nerve-signs,artery-signs,fresh-injury,hot-swollen,fever}', '{"de":{"title":"Wadendehnung","summary":"Die Dehnung für jeden Tag bei festen oder krampfenden Waden. Eine Wand, ein Schreibtisch oder ein stabiler Stuhl genügt.","steps":["Stell dich eine Armlänge von Wand oder Schreibtisch entfernt hin, die Hände daran, ein Fuß hinter dem anderen.","Lehn dich mit geradem Rücken nach vorn, die hintere Ferse bleibt am Boden. Halte 30 Sekunden, ohne zu wippen, dann wechsle das Bein. Jedes Bein zweimal.","Du solltest es mitten in der Wade spüren. Hör auf, wenn es sticht oder wenn das Bein geschwollen, warm oder rot ist."]},"en":{"title":"Calf stretch","summary":"The everyday stretch for tight or cramping calves. A wall, a desk or a steady chair will do.","steps":["Stand an arm''s length from a wall or desk, hands on it, one foot behind the other.","Lean forward with a straight back and the rear heel on the floor. Hold for 30 seconds without bouncing, then change legs. Twice each.","You should feel it in the middle of the calf. Stop if it is sharp, or if the leg is swollen, warm or red."]},"es":{"title":"Estiramiento de pantorrilla","summary":"El estiramiento de cada día para pantorrillas tensas o con calambres. Sirve una pared, un escritorio o una silla firme.","steps":["Ponte de pie a la distancia de un brazo de una pared o un escritorio, con las manos apoyadas y un pie detrás del otro.","Inclínate hacia delante con la espalda recta y el talón de atrás en el suelo. Mantén 30 segundos sin dar rebotes y cambia de pierna. Dos veces cada una.","Debes notarlo en el centro de la pantorrilla. Déjalo si el dolor es punzante o si la pierna está hinchada, caliente o roja."]}}', '{sitting-still,overuse,repetition}', 'true', '{hypermobility,recent-surgery,poor-circulation}');
INSERT INTO report (assessment, organisation, employee, level, area, avoid, remedies, follow_up_on, completed_at, cleared_at, causes, provisional) OVERRIDING SYSTEM VALUE VALUES
('97cc9a96-3ab7-4c45-822f-216f18c8c94d', 'acme', 'employee-1', 'SELF_CARE', 'neck', '{}', '{acupressure-points,band-row,nose-to-armpit-stretch,acupuncture,find-your-triggers}', '2026-12-07', '2026-11-30 03:10:11.715883+00', NULL, '{sitting-still}', 'false'),
('44030104-a253-42e6-8330-0532f5298214', 'acme', 'employee-2', 'AMBULANCE', 'upper-back', '{emergency-signs,artery-signs,suspected-fracture,poor-circulation,fresh-injury,nerve-signs,cancer-site,osteoporosis,fever,hot-swollen,broken-skin,recent-surgery,pregnancy,anticoagulant,numb-skin,liver-disease,rheumatoid-arthritis,nsaid-allergy,stomach-ulcer,interacting-medicine,potassium-raising-medicine}', '{}', '2026-11-30', '2026-11-30 03:10:12.051848+00', NULL, '{}', 'false'),
('8c678ef9-fb30-4b7c-871a-e09153533cff', 'acme', 'employee-3', 'ROUTINE', 'shoulder', '{artery-signs,suspected-fracture,suspected-clot,poor-circulation,fresh-injury,nerve-signs,cancer-site,osteoporosis,under-16,over-65,fever,hot-swollen,broken-skin,recent-surgery,pregnancy,anticoagulant,numb-skin,liver-disease,rheumatoid-arthritis,nsaid-allergy,stomach-ulcer,interacting-medicine,potassium-raising-medicine}', '{find-your-triggers,when-to-see-a-doctor,calcium-foods,drink-around-exercise,short-meditation}', '2026-12-07', '2026-11-30 03:10:12.313919+00', NULL, '{sitting-still}', 'true');
DELETE FROM shelf;
INSERT INTO shelf (edition) OVERRIDING SYSTEM VALUE VALUES
('103');
INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, reason, nudge) OVERRIDING SYSTEM VALUE VALUES
('acme', 'employee-2', '2026-11-29', 'check-in', '-1', '2026-11-30 03:10:12.43196+00', 'fired', NULL, '01a22a6e-77cf-8ea2-bc41-b9d5847fd5b2'),
('acme', 'employee-3', '2026-11-30', 'hydration', '-1', '2026-11-30 03:10:12.466494+00', 'fired', NULL, '01a22a6e-77f2-8683-9bee-49f46c3405c3'),
('acme', 'employee-1', '2026-11-30', 'stretch', '-1', '2026-11-30 03:10:12.050416+00', 'snoozed', NULL, '01a22a6e-7652-8a42-85dc-a16f1907b561'),
('acme', 'employee-3', '2026-11-30', 'walk', '525', '2026-11-30 03:15:19+00', 'suppressed', 'NO_REMEDY', NULL),
('acme', 'employee-3', '2026-11-30', 'hydration', '528', '2026-11-30 03:18:05+00', 'suppressed', 'TOO_SOON', NULL),
('acme', 'employee-3', '2026-11-30', 'posture', '530', '2026-11-30 03:20:54+00', 'suppressed', 'TOO_SOON', NULL),
('acme', 'employee-3', '2026-11-30', 'stretch', '533', '2026-11-30 03:23:20+00', 'suppressed', 'NO_REMEDY', NULL),
('acme', 'employee-3', '2026-11-30', 'hydration', '552', '2026-11-30 03:42:07+00', 'suppressed', 'WITHHELD', NULL),
('acme', 'employee-3', '2026-11-30', 'posture', '554', '2026-11-30 03:44:56+00', 'suppressed', 'WITHHELD', NULL),
('acme', 'employee-3', '2026-11-30', 'stretch', '557', '2026-11-30 03:47:22+00', 'suppressed', 'NO_REMEDY', NULL),
('acme', 'employee-1', '2026-11-30', 'stretch', '576', '2026-11-30 04:06:20+00', 'fired', NULL, '01a22aa1-da60-8340-a3b9-90ae6316185c'),
('acme', 'employee-1', '2026-11-30', 'hydration', '579', '2026-11-30 04:09:01+00', 'merged', NULL, '01a22aa1-da60-8340-a3b9-90ae6316185c'),
('acme', 'employee-1', '2026-11-30', 'posture', '580', '2026-11-30 04:10:05+00', 'merged', NULL, '01a22aa1-da60-8340-a3b9-90ae6316185c');
SELECT setval('public.outbox_position_seq', 14);
SELECT setval('public.changed_position_seq', 15);
