package org.sidestep.content;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Keeps generated HTML to what a strict policy and a validator allow. */
final class SiteAttributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        attributes.remove("rel");
        String align = attributes.remove("align");
        if (align != null) {
            attributes.put("class", "align-" + align);
        }
        if (tagName.equals("th")) {
            attributes.put("scope", "col");
        }
    }
}
