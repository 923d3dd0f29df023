CREATE TABLE santu.coverage (
    name text COLLATE "C" PRIMARY KEY,
    geotiff bytea NOT NULL,
    crs text NOT NULL,
    west double precision NOT NULL,
    south double precision NOT NULL,
    east double precision NOT NULL,
    north double precision NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by text NOT NULL
);
-- A GeoTIFF is compressed already.
ALTER TABLE santu.coverage ALTER COLUMN geotiff SET STORAGE EXTERNAL;

COMMENT ON TABLE santu.coverage IS 'Named rasters; west, south, east, north in degrees of EPSG:4490';
