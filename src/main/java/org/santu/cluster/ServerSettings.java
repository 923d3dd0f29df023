package org.santu.cluster;

import java.util.regex.Pattern;

/** How the private server is tuned: for one machine with one or two gigabytes to spare, and never at the price of safety. */
final class ServerSettings {
    /**
     * Nobody follows this server's log, and backups copy rows; so a table that is made and filled in one transaction is
     * written once, to its own file, before the transaction ends.
     */
    private static final String LEAN_LOG = """
            wal_level = minimal
            max_wal_senders = 0
            """;

    private static final Pattern DECIDED_BY_HAND =
            Pattern.compile("(?mi)^\\s*(wal_level|max_wal_senders|archive_mode)\\b");

    private ServerSettings() {}

    static String text() {
        return """
                # Written by Santu at set-up.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = '128MB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                effective_cache_size = '512MB'
                random_page_cost = 1.1
                jit = off
                fsync = on
                synchronous_commit = on
                wal_compression = lz4
                max_wal_size = '1GB'
                checkpoint_timeout = '15min'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = 'warning'
                log_line_prefix = '%m [%p] %d '
                """ + LEAN_LOG;
    }

    /** What a server that was set up by an older version lacks, as lines for the end of its settings; empty for nothing. */
    static String missingFrom(String settings) {
        return DECIDED_BY_HAND.matcher(settings).find() ? "" : LEAN_LOG;
    }

    /** Who may connect: everybody must show a password. */
    static String authentication() {
        return """
                # Written by Santu at set-up.
                host all all 127.0.0.1/32 scram-sha-256
                """;
    }
}
