package org.duly.compliance.pack;

/**
 * One thing for which a pack is refused.
 *
 * @param key the key at fault, with the path that leads to it
 * @param remedy what the author can do
 */
public record Problem(Place place, String key, String wrong, String remedy) {
    @Override
    public String toString() {
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + wrong + ". " + remedy;
    }
}
