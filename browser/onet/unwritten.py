"""How a service in this process passes the value of an answer to its client, which bytes would only repeat."""

# In the environment of a WSGI call: the function that takes the value. No request over HTTP can bring it.
TAKE = "onet.take"
