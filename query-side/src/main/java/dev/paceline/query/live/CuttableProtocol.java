package dev.paceline.query.live;

import jakarta.servlet.ServletConnection;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioChannel;

/**
 * HTTP/1.1 as Tomcat speaks it, where a request's connection can be cut. Tomcat's one limit of how
 * long a write may wait holds for all requests of a connector, and sides ask for different ones.
 * Tomcat makes it by its name.
 */
public final class CuttableProtocol extends Http11NioProtocol {

  @Override
  protected Processor createProcessor() {
    return new CuttableProcessor(this);
  }

  private static final class CuttableProcessor extends Http11Processor {

    private CuttableProcessor(AbstractHttp11Protocol<?> protocol) {
      super(protocol, protocol.getAdapter());
    }

    @Override
    protected ServletConnection getServletConnection() {
      ServletConnection connection = super.getServletConnection();
      return getSocketWrapper().getSocket() instanceof NioChannel channel
          ? new CuttableConnection(connection, channel.getIOChannel())
          : connection;
    }
  }
}
