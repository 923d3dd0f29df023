package org.santu.wall;

import java.util.List;

/**
 * One attack, ready to be sent.
 *
 * @param who editor, visitor or session
 * @param refused whether nothing but a refusal will do
 * @param method as it stands in the first line
 * @param address as it stands in the first line
 * @param headers whole lines
 * @param body null for none
 * @param payload what was put in, to tell an echo from something of the inside
 */
record Attack(
        String who, boolean refused, String method, String address, List<String> headers, String body, String payload) {

    @Override
    public String toString() {
        String text = who + ": " + method + " " + address + " " + headers + (body == null ? "" : " " + body);
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
