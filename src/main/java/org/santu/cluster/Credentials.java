package org.santu.cluster;

/**
 * Name and password of a database role.
 *
 * @param username the role
 * @param password its password in clear
 */
public record Credentials(String username, String password) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return username;
    }
}
