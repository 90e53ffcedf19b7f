package org.vmremediator.vcenter;

import com.vmware.vim25.ws.Argument;
import com.vmware.vim25.ws.Client;
import java.io.InputStream;
import java.net.URL;
import javax.net.ssl.TrustManager;

/** The part of yavijava's client interface that its stubs never call. */
abstract class UnsupportedClient implements Client {
    @Override
    public StringBuffer invokeAsString(String methodName, Argument[] arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public URL getBaseUrl() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBaseUrl(URL baseUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setCookie(String cookie) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getVimNameSpace() {
        return SoapXml.VIM;
    }

    @Override
    public void setVimNameSpace(String namespace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getConnectTimeout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setConnectTimeout(int millis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getReadTimeout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setReadTimeout(int millis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrustManager getTrustManager() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSoapActionOnApiVersion(String apiVersion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String marshall(String methodName, Argument[] arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object unMarshall(String returnType, InputStream answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StringBuffer readStream(InputStream answer) {
        throw new UnsupportedOperationException();
    }
}
