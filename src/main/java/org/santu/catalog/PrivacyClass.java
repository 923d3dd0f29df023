package org.santu.catalog;

/** Who may see a value, from everybody to those with a reason. The order is the order of protection. */
public enum PrivacyClass {
    /** May hang on a wall in the street. */
    PUBLIC,
    /** For staff: power lines, project details. */
    INTERNAL,
    /** Names, phones, addresses of people. */
    PERSONAL,
    /** ID numbers, illness, bank accounts. */
    SENSITIVE
}
