/**
 * The life of a service: its thread, its health, its end. Read {@link ServiceProcess} first, then {@link LoopThread}.
 */
@NullMarked
package vigil.platform.service;

import org.jspecify.annotations.NullMarked;
