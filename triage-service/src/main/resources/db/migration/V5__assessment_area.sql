-- How often somebody told of a place lately is asked at each report: not worth unpacking whole results.
ALTER TABLE assessment ADD COLUMN area text;
UPDATE assessment SET area = result ->> 'area';
