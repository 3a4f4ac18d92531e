/** What the topics hold, for a person to look at. Read {@link vigil.app.topic.TopicReading}. */
@NullMarked
package vigil.app.topic;

import org.jspecify.annotations.NullMarked;
