package org.makna.model;

import java.util.List;

/**
 * A sentence for people, kept as a key of the bundles and its arguments, so that it follows the reader's language.
 *
 * @param key  key in the bundles
 * @param args what fills {@code {0}}, {@code {1}} …: text, numbers or messages
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
