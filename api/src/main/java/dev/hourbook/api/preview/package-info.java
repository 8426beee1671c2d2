/** What a second person looks at before saying yes: what leaves, what does not, what there is. */
@NullMarked
package dev.hourbook.api.preview;

import org.jspecify.annotations.NullMarked;
