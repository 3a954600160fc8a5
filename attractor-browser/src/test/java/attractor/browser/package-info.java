/// Does the playground work in a real browser, for a pointer, a keyboard and a screen reader?
@NullMarked
package attractor.browser;

import org.jspecify.annotations.NullMarked;
