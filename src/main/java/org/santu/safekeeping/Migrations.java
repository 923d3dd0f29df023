package org.santu.safekeeping;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.santu.problem.SantuException;

/** The versioned migrations of this program, run as far as a backup had come. */
record Migrations(DataSource database) {
    /** @throws SantuException {@code SANTU-BACKUP-NEWER} when the backup has seen a migration that this program lacks */
    void requireKnown(Manifest manifest, Path file) {
        Set<MigrationVersion> known = Arrays.stream(
                        configuration().load().info().all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .collect(Collectors.toSet());
        for (Manifest.Migration migration : manifest.migrations()) {
            if (!known.contains(MigrationVersion.fromVersion(migration.version()))) {
                throw new SantuException("SANTU-BACKUP-NEWER", file.toString(), "V" + migration.version());
            }
        }
    }

    /** Makes the tables of Santu as they were for the backup; those of the layers come with their rows. */
    void upTo(Manifest manifest) {
        Optional<MigrationVersion> newest = manifest.migrations().stream()
                .map(migration -> MigrationVersion.fromVersion(migration.version()))
                .max(MigrationVersion::compareTo);
        if (newest.isPresent()) {
            configuration().target(newest.get()).load().migrate();
        }
    }

    private FluentConfiguration configuration() {
        return Flyway.configure().dataSource(database).defaultSchema("public").locations("classpath:db/migration");
    }
}
