package org.santu.safekeeping;

import java.util.List;

/**
 * What a backup holds; the last part of its file, as JSON.
 *
 * @param format of the file, {@link #FORMAT}
 * @param santu version of the program that wrote it
 * @param createdAt the moment that it shows, ISO 8601 in UTC
 * @param postgres version of the database server, as it names itself
 * @param postgis version of PostGIS
 * @param migrations versioned migrations that the database had seen, oldest first
 * @param tables in an order in which each comes after the tables it refers to
 * @param sequences of both schemas
 * @param files of the home folder
 * @param withKeys whether the keys of sensitive values are inside
 */
record Manifest(
        int format,
        String santu,
        String createdAt,
        String postgres,
        String postgis,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<HomeFile> files,
        boolean withKeys) {
    static final int FORMAT = 1;
    static final String PART = "manifest.json";

    /** A migration by its Flyway version. */
    record Migration(String version, String description) {}

    /**
     * A table and what stood in it.
     *
     * @param part name of the part of the file
     * @param rows how many
     * @param rowHash hash of the rows whatever their order: {@link RowHash}
     * @param bytes of the part, not compressed
     * @param sha256 of the part, not compressed
     * @param shape how to make it where no migration does
     */
    record Table(
            String schema,
            String name,
            String part,
            long rows,
            String rowHash,
            long bytes,
            String sha256,
            Shape shape) {
        String qualified() {
            return Sql.quote(schema) + "." + Sql.quote(name);
        }

        String shown() {
            return schema + "." + name;
        }
    }

    /**
     * A table as the database describes it.
     *
     * @param constraints primary key, unique and check constraints, by name and definition
     * @param indexes statements that make the others
     */
    record Shape(List<Column> columns, List<Constraint> constraints, List<String> indexes) {}

    /**
     * @param type with its modifier, such as {@code geometry(Point,4490)}
     * @param collation name where it is not that of the type; null otherwise
     * @param expression default, or value of a generated column; null when there is none
     */
    record Column(String name, String type, String collation, boolean notNull, String expression, boolean generated) {}

    record Constraint(String name, String definition) {}

    record Sequence(String schema, String name, long lastValue, boolean called) {
        String qualified() {
            return Sql.quote(schema) + "." + Sql.quote(name);
        }
    }

    /**
     * @param path below the home folder, with slashes
     * @param mode such as {@code rw-r--r--}; null where the file system has none
     */
    record HomeFile(String path, String part, long bytes, String sha256, String mode) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
