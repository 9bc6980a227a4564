package org.sidestep.review;

import java.util.List;
import org.sidestep.web.View;

/**
 * Where a reader opens what was remembered on another device.
 *
 * @param wrong whether a key was sent that leads nowhere
 * @param entered what was sent
 */
record ReviewKeyView(String title, boolean wrong, String entered) implements View {
    @Override
    public String template() {
        return "review/key";
    }

    @Override
    public List<String> scripts() {
        return List.of("js/review-key.js");
    }

    @Override
    public boolean hasErrors() {
        return wrong;
    }
}
